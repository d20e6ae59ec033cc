import { useState } from 'react';
import { addScenario } from '../../../shared/commands/scenario';
import { euros } from '../../../shared/exports/euros';
import { weeklyCost } from '../../../shared/insight/money';
import { baselineOf } from '../../../shared/model/scenarioOrder';
import { dispatch } from '../../session/dispatch';
import { useCase } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Dialog, Icon, TextField } from '../../ui';
import { CostCurve } from './CostCurve';
import { useMoneySettings, useScenarioMoney } from './scenarioMoney';
import { ScenarioTable } from './ScenarioTable';

/** *Scenario's*: the ways forward, what they mean, what they cost and who pays. */
export const ScenarioView = () => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  return (
    <div className="view view--split">
      <div className="view__main">
        <div className="panel panel--table">
          <ScenarioTable />
        </div>
        <div className="view__foot">
          <p className="view__note">
            <Icon name="info" size={18} /> {t('scenarios.noRank')}
          </p>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {t('scenarios.add')}
          </Button>
        </div>
      </div>
      <aside className="view__side">
        <WeeklyCost />
        <CostCurve />
      </aside>
      {adding && <AddScenarioDialog onClose={() => setAdding(false)} />}
    </div>
  );
};

const WeeklyCost = () => {
  const t = useText();
  const language = useLanguage();
  const settings = useMoneySettings();
  const money = useScenarioMoney();
  const baseline = useCase((state) => baselineOf(state.tables));
  const lines = baseline ? (money.get(baseline.id)?.lines ?? []) : [];
  if (lines.length === 0) return null;
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.weekly')}</h3>
      <p className="panel__figure">
        ≈{' '}
        {t('scenarios.perWeek', {
          amount: euros(Math.round(weeklyCost(lines, settings) / 1_000) * 1_000, language),
        })}
      </p>
      <p className="panel__text">{t('scenarios.weeklyText')}</p>
    </section>
  );
};

const AddScenarioDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const [title, setTitle] = useState('');
  const add = (): void => {
    if (title.trim() !== '' && dispatch(addScenario, { title: title.trim() })) onClose();
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('scenarios.add')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={title.trim() === ''} onPress={add}>
            {t('party.add')}
          </Button>
        </>
      }
    >
      <TextField label={t('scenarios.addTitle')} value={title} onChange={setTitle} onSubmit={add} autoFocus />
    </Dialog>
  );
};

import './scenarios.css';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Scenario } from '../../../shared/model/scenario';
import { scenariosInOrder } from '../../../shared/model/scenarioOrder';
import { loadPrices } from '../../session/prices';
import { useRecords } from '../../store/caseStore';
import { useNarrow } from '../../store/narrow';
import { useLanguage, useText } from '../../text/i18n';
import { Banner, Button, Icon, SegmentedTabs } from '../../ui';
import { useIsChair } from '../decision/useVoices';
import { CanEdit } from '../fields/CanEdit';
import { BlindPanel } from './blind/BlindPanel';
import { CostCurve } from './CostCurve';
import { NetTable } from './NetTable';
import { OpenDialog, type ScenarioDialog } from './openDialog';
import { ScenarioDialogs } from './ScenarioDialogs';
import { ScenarioTable } from './ScenarioTable';
import { StandstillPanel } from './StandstillPanel';
import { TippingPanel } from './TippingPanel';
import { useCaseMoney } from './useCaseMoney';
import { useSimulations } from './useSimulations';
import { onRequest } from '../../session/onRequest';

/** *Scenario's*: the ways forward, what they mean, what they cost and who pays. */
export const ScenarioView = () => {
  const t = useText();
  const language = useLanguage();
  const money = useCaseMoney();
  const simulations = useSimulations(money);
  const isChair = useIsChair();
  const records = useRecords('scenarios');
  const scenarios = useMemo(
    () => scenariosInOrder({ scenarios: new Map(records.map((one) => [one.id, one])) }),
    [records],
  );
  const [dialogs, setDialogs] = useState<readonly ScenarioDialog[]>([]);
  useEffect(() => onRequest('prices.load', loadPrices(language)), [language]);
  const open = (dialog: ScenarioDialog): void => setDialogs((before) => [...before, dialog]);
  const shared = { scenarios, money };
  return (
    <OpenDialog value={open}>
      <div className="view view--split">
        <div className="view__main">
          <OneOrAll scenarios={scenarios}>
            {(shown) => (
              <div className="panel panel--table">
                <ScenarioTable scenarios={shown} money={money} simulations={simulations} />
              </div>
            )}
          </OneOrAll>
          {scenarios.length < 2 && (
            <Banner tone="info" icon="info">
              {t('scenarios.onlyOne')}
            </Banner>
          )}
          <div className="view__foot">
            <p className="view__note">
              <Icon name="info" size={18} /> {t('scenarios.noRank')}
            </p>
            <span className="view__tools">
              {isChair && (
                <Button icon="eye-off" variant="quiet" onPress={() => open({ kind: 'blind' })}>
                  {t('blind.open')}
                </Button>
              )}
              <CanEdit>
                <Button icon="euro" variant="quiet" onPress={() => open({ kind: 'pickPrice' })}>
                  {t('scenarios.fromPrices')}
                </Button>
                <Button icon="plus" onPress={() => open({ kind: 'scenario', id: null })}>
                  {t('scenarios.add')}
                </Button>
              </CanEdit>
            </span>
          </div>
          <div className="scenarios__outlook">
            <NetTable {...shared} />
            <TippingPanel {...shared} />
          </div>
        </div>
        <aside className="view__side">
          <BlindPanel />
          <StandstillPanel money={money} />
          <CostCurve {...shared} simulations={simulations} />
        </aside>
        <ScenarioDialogs
          {...shared}
          dialog={dialogs.at(-1) ?? null}
          onClose={() => setDialogs((before) => before.slice(0, -1))}
        />
      </div>
    </OpenDialog>
  );
};

interface OneOrAllProps {
  readonly scenarios: readonly Scenario[];
  readonly children: (shown: readonly Scenario[]) => ReactNode;
}

/** A small window has room for one scenario at a time, chosen above the table. */
const OneOrAll = ({ scenarios, children }: OneOrAllProps) => {
  const t = useText();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  if (!narrow || shown === undefined) return children(scenarios);
  return (
    <>
      <SegmentedTabs
        label={t('scenarios.choose')}
        items={scenarios.map(({ id, title }) => ({ id, label: title }))}
        selected={shown.id}
        onSelect={setChosen}
      />
      {children([shown])}
    </>
  );
};

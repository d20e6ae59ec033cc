import { Fragment, useState } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { proposeScenario } from '../../../shared/commands/decision';
import { AFTERWARDS_FROM, ALL, monthsOf } from '../../../shared/insight/money';
import type { CostLine } from '../../../shared/model/costLine';
import type { Scenario } from '../../../shared/model/scenario';
import { dispatch } from '../../session/dispatch';
import { useCase, useCaseHeader, useRecords } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape, Badge, Button, Icon, IconButton, ScoreMark } from '../../ui';
import { CostCell, type Period } from './CostCell';
import { useMoneySettings, useScenarioMoney } from './scenarioMoney';

const PERIODS: readonly Period[] = ['firstHalfYear', 'afterwards'];

/** All scenarios side by side: people first, then what can go wrong, then who pays. Never ranked by money. */
export const ScenarioTable = () => {
  const t = useText();
  const name = useCaseHeader()?.pseudonym ?? '';
  const scenarios = [...useRecords('scenarios')].sort((a, b) => a.order - b.order);
  const proposal = useRecords('decisions')[0]?.scenario ?? null;
  return (
    <table className="rt-table scenarios">
      <thead>
        <tr>
          <td className="scenarios__corner" />
          {scenarios.map((scenario) => (
            <th
              key={scenario.id}
              scope="col"
              colSpan={2}
              className={scenario.id === proposal ? 'scenarios__chosen' : ''}
            >
              <ScenarioHead scenario={scenario} isProposal={scenario.id === proposal} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <WordsRow
          label={t('scenarios.effect', { name })}
          scenarios={scenarios}
          cell={Effects}
          proposal={proposal}
        />
        <WordsRow label={t('scenarios.risk')} scenarios={scenarios} cell={Risks} proposal={proposal} />
        <WordsRow label={t('scenarios.gain')} scenarios={scenarios} cell={Gains} proposal={proposal} />
        <MoneyRows scenarios={scenarios} proposal={proposal} />
        <WordsRow label={t('scenarios.law')} scenarios={scenarios} cell={LegalRoom} proposal={proposal} />
      </tbody>
    </table>
  );
};

const ScenarioHead = ({
  scenario,
  isProposal,
}: {
  readonly scenario: Scenario;
  readonly isProposal: boolean;
}) => {
  const t = useText();
  return (
    <span className="scenarios__head">
      <span className="scenarios__title">{scenario.title}</span>
      {scenario.kind === 'baseline' && <Badge>{t('scenarios.baseline')}</Badge>}
      {isProposal && <Badge tone="info">{t('scenarios.proposal')}</Badge>}
      {!isProposal && scenario.kind !== 'baseline' && (
        <Button size="s" variant="quiet" onPress={() => dispatch(proposeScenario, { scenario: scenario.id })}>
          {t('scenarios.propose')}
        </Button>
      )}
    </span>
  );
};

interface WordsRowProps {
  readonly label: string;
  readonly scenarios: readonly Scenario[];
  readonly proposal: string | null;
  readonly cell: (props: { readonly scenario: string }) => React.ReactNode;
}

const WordsRow = ({ label, scenarios, proposal, cell: Cell }: WordsRowProps) => (
  <tr>
    <th scope="row">{label}</th>
    {scenarios.map((scenario) => (
      <td key={scenario.id} colSpan={2} className={scenario.id === proposal ? 'scenarios__chosen' : ''}>
        <Cell scenario={scenario.id} />
      </td>
    ))}
  </tr>
);

const Effects = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  const effects = useRecords('consequences')
    .filter((effect) => effect.scenario === scenario)
    .sort((a, b) => a.order - b.order);
  if (effects.length === 0) return <span className="scenarios__none">{t('common.none')}</span>;
  return (
    <ul className="effects">
      {effects.map((effect) => {
        const party = parties.get(effect.who);
        const isOther = party?.kind !== 'resident' && party?.kind !== 'household';
        return (
          <li key={effect.id}>
            <span className="effects__when">{t(`scenarios.${effect.horizon}`)}</span>
            <ScoreMark score={score(effect.score)} label={String(effect.score)} />
            <span>
              {isOther && <strong>{party?.name}: </strong>}
              {effect.text}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

const score = (value: number): -2 | -1 | 0 | 1 | 2 =>
  ([-2, -1, 0, 1, 2] as const).find((step) => step === value) ?? 0;

const Risks = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const { chances } = useWords();
  const events = useRecords('events').filter((event) => event.scenario === scenario);
  if (events.length === 0) return <span className="scenarios__none">{t('common.none')}</span>;
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <li key={event.id}>
          {event.text}
          {event.chance && (
            <span className="scenarios__quiet">
              {' '}
              ({t('scenarios.chance', { chance: chances[event.chance] })})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Gains = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  const benefits = useRecords('benefits').filter((benefit) => benefit.scenario === scenario);
  if (benefits.length === 0) return <span className="scenarios__none">{t('scenarios.nobody')}</span>;
  return (
    <ul className="plain-list">
      {benefits.map((benefit) => (
        <li key={benefit.id}>
          <strong>{parties.get(benefit.who)?.name ?? ''}</strong>: {benefit.text}
        </li>
      ))}
    </ul>
  );
};

const LegalRoom = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const rooms = useRecords('legalRooms').filter((room) => room.scenario === scenario);
  if (rooms.length === 0) return <span className="scenarios__none">{t('common.none')}</span>;
  return (
    <ul className="plain-list">
      {rooms.map((room) => (
        <li key={room.id}>
          <Icon name="scale" size={14} /> <strong>{room.ref}</strong>: {room.room}{' '}
          {room.needsLegalCheck && <em className="scenarios__quiet">{t('scenarios.lawCheck')}</em>}
        </li>
      ))}
    </ul>
  );
};

interface MoneyRowsProps {
  readonly scenarios: readonly Scenario[];
  readonly proposal: string | null;
}

const falls = (line: CostLine, period: Period, horizon: number): boolean => {
  const [start, end] = monthsOf(line, horizon);
  return period === 'firstHalfYear' ? start < AFTERWARDS_FROM : end > AFTERWARDS_FROM;
};

const MoneyRows = ({ scenarios, proposal }: MoneyRowsProps) => {
  const t = useText();
  const language = useLanguage();
  const money = useScenarioMoney();
  const settings = useMoneySettings();
  const parties = useCase((state) => state.tables.parties);
  const payers = useRecords('externalPayers');
  const agencies = useRecords('parties').filter((party) => party.kind === 'agency');
  const used = new Set([...money.values()].flatMap(({ lines }) => lines.map((line) => line.bearer)));
  const bearers = [...new Set([...agencies.map((party) => party.id).filter((id) => used.has(id)), ...used])];
  const rest = agencies.filter((party) => !used.has(party.id)).map((party) => party.id);
  const nameOf = (id: string): string =>
    parties.get(id)?.name ?? payers.find((payer) => payer.id === id)?.name ?? '';
  const years = settings.horizonMonths / 12;
  const rate = `${(settings.rate * 100).toLocaleString(language)} %`;
  const [showRest, setShowRest] = useState(false);
  const chosen = (id: string): string => (id === proposal ? 'scenarios__chosen' : '');
  return (
    <>
      <tr className="rt-table__group">
        <th scope="row">
          <span className="scenarios__payer">
            {t('scenarios.who')}
            {rest.length > 0 && !showRest && (
              <IconButton
                icon="plus"
                size="s"
                label={t('scenarios.addPayer')}
                onPress={() => setShowRest(true)}
              />
            )}
          </span>
        </th>
        {scenarios.map((scenario) => (
          <Fragment key={scenario.id}>
            <td className="scenarios__period">{t('scenarios.firstHalfYear')}</td>
            <td className="scenarios__period">{t('scenarios.afterwards', { count: years })}</td>
          </Fragment>
        ))}
      </tr>
      {[...bearers, ...(showRest ? rest : [])].map((bearer) => (
        <tr key={bearer}>
          <th scope="row">
            <span className="scenarios__payer">
              <AgencyShape
                slot={parties.get(bearer)?.colorSlot ?? null}
                kind={parties.get(bearer)?.kind ?? 'network'}
                size={18}
              />
              {nameOf(bearer)}
            </span>
          </th>
          {scenarios.map((scenario) =>
            PERIODS.map((period) => {
              const own = money.get(scenario.id);
              const lines = own?.lines.filter((line) => line.bearer === bearer) ?? [];
              const periodName =
                period === 'firstHalfYear'
                  ? t('scenarios.firstHalfYear')
                  : t('scenarios.afterwards', { count: years });
              return (
                <td key={`${scenario.id}.${period}`} className={`rt-table__number ${chosen(scenario.id)}`}>
                  <CostCell
                    scenario={scenario.id}
                    bearer={bearer}
                    period={period}
                    label={t('scenarios.cellLabel', {
                      party: nameOf(bearer),
                      period: periodName,
                      scenario: scenario.title,
                    })}
                    range={own?.costs.nominalCents.get(bearer)?.[period] ?? [0, 0]}
                    lines={lines.filter((line) => falls(line, period, settings.horizonMonths))}
                  />
                </td>
              );
            }),
          )}
        </tr>
      ))}
      <tr className="rt-table__total">
        <th scope="row">
          {t('scenarios.together')} <span className="scenarios__quiet">{t('scenarios.estimate')}</span>
        </th>
        {scenarios.map((scenario) =>
          PERIODS.map((period) => (
            <td key={`${scenario.id}.${period}`} className={`rt-table__number ${chosen(scenario.id)}`}>
              ≈{' '}
              {shortRange(money.get(scenario.id)?.costs.nominalCents.get(ALL)?.[period] ?? [0, 0], language)}
            </td>
          )),
        )}
      </tr>
      <tr>
        <th scope="row" className="scenarios__small">
          {t('scenarios.presentValue', { rate })}
        </th>
        {scenarios.map((scenario) =>
          PERIODS.map((period) => (
            <td
              key={`${scenario.id}.${period}`}
              className={`rt-table__number scenarios__small ${chosen(scenario.id)}`}
            >
              {shortRange(
                money.get(scenario.id)?.costs.presentValueCents.get(ALL)?.[period] ?? [0, 0],
                language,
              )}
            </td>
          )),
        )}
      </tr>
    </>
  );
};

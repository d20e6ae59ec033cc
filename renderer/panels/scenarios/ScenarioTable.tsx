import { proposeScenario } from '../../../shared/commands/decision';
import { currentDecision } from '../../../shared/model/decision';
import type { Scenario } from '../../../shared/model/scenario';
import { baselineOf, scenariosInOrder } from '../../../shared/model/scenarioOrder';
import { dispatch } from '../../session/dispatch';
import { useCase, useCaseHeader, useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Badge, Button, Icon, ScoreMark } from '../../ui';
import { MoneyRows } from './MoneyRows';

/** All scenarios side by side: people first, then what can go wrong, then who pays. Never ranked by money. */
export const ScenarioTable = () => {
  const t = useText();
  const name = useCaseHeader()?.pseudonym ?? '';
  const records = useRecords('scenarios');
  const scenarios = scenariosInOrder({ scenarios: new Map(records.map((one) => [one.id, one])) });
  const proposal = useCase((state) => currentDecision(state.tables.decisions)?.scenario ?? null);
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
  const isBaseline = useCase((state) => baselineOf(state.tables)?.id === scenario.id);
  return (
    <span className="scenarios__head">
      <span className="scenarios__title">{scenario.title}</span>
      {isBaseline && <Badge>{t('scenarios.baseline')}</Badge>}
      {isProposal && <Badge tone="info">{t('scenarios.proposal')}</Badge>}
      {!isProposal && !isBaseline && (
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

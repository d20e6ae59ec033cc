import { useCase, useReadOnly, useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Icon, IconButton, ScoreMark } from '../../ui';
import { useOpenDialog } from './openDialog';

interface CellProps {
  readonly scenario: string;
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;

/** What a scenario means for people: each effect opens its editor. */
export const Effects = ({ scenario }: CellProps) => {
  const t = useText();
  const openDialog = useOpenDialog();
  const parties = useCase((state) => state.tables.parties);
  const effects = useRecords('consequences')
    .filter((effect) => effect.scenario === scenario)
    .sort(byOrder);
  return (
    <>
      <ul className="effects">
        {effects.map((effect) => {
          const party = parties.get(effect.who);
          const isOther = party?.kind !== 'resident' && party?.kind !== 'household';
          return (
            <li key={effect.id}>
              <button
                type="button"
                className="effect"
                onClick={() => openDialog({ kind: 'effect', scenario, id: effect.id })}
              >
                <span className="effects__when">{t(`scenarios.${effect.horizon}`)}</span>
                <ScoreMark
                  score={scoreOf(effect.score)}
                  label={t(`scenarios.score.${scoreOf(effect.score)}`)}
                />
                <span>
                  {isOther && <strong>{party?.name}: </strong>}
                  {effect.text}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <AddButton
        label={t('scenarios.addEffect')}
        onPress={() => openDialog({ kind: 'effect', scenario, id: null })}
      />
    </>
  );
};

export const scoreOf = (value: number): -2 | -1 | 0 | 1 | 2 =>
  ([-2, -1, 0, 1, 2] as const).find((step) => step === value) ?? 0;

const AddButton = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <span className="scenarios__add">
      <IconButton icon="plus" size="s" label={label} onPress={onPress} />
    </span>
  );
};

/** What can go wrong, with how likely it is: each risk opens its editor. */
export const Risks = ({ scenario }: CellProps) => {
  const t = useText();
  const { chances } = useWords();
  const openDialog = useOpenDialog();
  const events = useRecords('events')
    .filter((event) => event.scenario === scenario)
    .sort(byOrder);
  return (
    <>
      <ul className="plain-list">
        {events.map((event) => {
          const range = event.chancePercent;
          const chance = range
            ? `${range[0] === range[1] ? range[0] : `${range[0]}–${range[1]}`} %`
            : event.chance && chances[event.chance];
          return (
            <li key={event.id}>
              <button
                type="button"
                className="effect effect--text"
                onClick={() => openDialog({ kind: 'event', scenario, id: event.id })}
              >
                {event.text}{' '}
                {chance && <span className="scenarios__quiet">({t('scenarios.chance', { chance })})</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <AddButton
        label={t('scenarios.addEvent')}
        onPress={() => openDialog({ kind: 'event', scenario, id: null })}
      />
    </>
  );
};

export const Gains = ({ scenario }: CellProps) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  const benefits = useRecords('benefits')
    .filter((benefit) => benefit.scenario === scenario)
    .sort(byOrder);
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

export const LegalRoom = ({ scenario }: CellProps) => {
  const t = useText();
  const rooms = useRecords('legalRooms')
    .filter((room) => room.scenario === scenario)
    .sort(byOrder);
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

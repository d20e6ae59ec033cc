import './beamerBar.css';
import { NUMBERED_PHASES, phaseNumber, PHASES, type PhaseName } from '../../../shared/model/phases';
import { ROOMS, SCENARIO_ROWS } from '../../../shared/beamer/choices';
import { closeBeamer } from '../../session/beamer';
import { beamer, useBeamer } from '../../store/beamerStore';
import { useCase } from '../../store/caseStore';
import { dismissWarning } from '../../store/dismissedWarnings';
import { useText, useWords } from '../../text/i18n';
import { Button, Icon, IconButton, SegmentedTabs, Select } from '../../ui';
import { currentMeeting } from '../../../shared/model/meeting';
import { useMeeting } from '../../store/meetingStore';
import { onRequest } from '../../session/onRequest';

const FOLLOWS = 'follows';

/** What the chair does with the beamer while it is open: which slide, how large, and what is kept from it. */
export const BeamerBar = () => {
  const isOpen = useBeamer((state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
};

/** The phase that is on the beamer. */
const useShownPhase = (): PhaseName | null => {
  const chosen = useBeamer((state) => state.chosenPhase);
  const isRunning = useMeeting((state) => state.stage === 'running');
  const phase = useCase((state) => currentMeeting(state.tables.meetings)?.phase?.name ?? null);
  return chosen ?? (isRunning ? phase : null);
};

const OpenBar = () => {
  const t = useText();
  const words = useWords();
  const chosen = useBeamer((state) => state.chosenPhase);
  const room = useBeamer((state) => state.room);
  const shown = useShownPhase();
  const steps = NUMBERED_PHASES.map((id) => ({
    id,
    label: `${phaseNumber(id)} ${words.phases[id]}`,
  }));
  return (
    <section className="beamer-bar" aria-label={t('beamer.bar')}>
      <span className="beamer-bar__title">
        <Icon name="presentation" size={18} /> {t('beamer.bar')}
      </span>
      <Select
        label={t('beamer.slide')}
        hideLabel
        size="s"
        items={[{ id: FOLLOWS, label: t('beamer.follows') }, ...steps]}
        selected={chosen ?? FOLLOWS}
        onChange={(id) => beamer.choose(NUMBERED_PHASES.find((phase) => phase === id) ?? null)}
      />
      {shown !== null && PHASES[shown].slide === 'scenarios' && <Rows />}
      <span className="beamer-bar__room">
        {t('beamer.room')}
        <SegmentedTabs
          label={t('beamer.room')}
          items={ROOMS.map((id) => ({ id, label: t(`beamer.rooms.${id}`) }))}
          selected={room}
          onSelect={(id) => beamer.sit(ROOMS.find((known) => known === id) ?? 'large')}
        />
      </span>
      <IconButton
        icon="x"
        size="s"
        label={t('beamer.close')}
        onPress={() => onRequest('beamer.close', closeBeamer())}
      />
      <CoveredTexts />
    </section>
  );
};

/** One row of the scenarios at a time, forward and back. */
const Rows = () => {
  const t = useText();
  const row = useBeamer((state) => state.row);
  const at = SCENARIO_ROWS.indexOf(row);
  const go = (by: 1 | -1): void => {
    const next = SCENARIO_ROWS[at + by];
    if (next) beamer.showRow(next);
  };
  return (
    <span className="beamer-bar__rows">
      <IconButton
        icon="chevron-left"
        size="s"
        label={t('beamer.previousRow')}
        isDisabled={at === 0}
        onPress={() => go(-1)}
      />
      <Select
        label={t('beamer.row')}
        hideLabel
        size="s"
        items={SCENARIO_ROWS.map((id) => ({ id, label: t(`beamer.rows.${id}`) }))}
        selected={row}
        onChange={(id) => beamer.showRow(SCENARIO_ROWS.find((known) => known === id) ?? row)}
      />
      <IconButton
        icon="chevron-right"
        size="s"
        label={t('beamer.nextRow')}
        isDisabled={at === SCENARIO_ROWS.length - 1}
        onPress={() => go(1)}
      />
    </span>
  );
};

/** What looks like something of a person, and is not shown to the room until the chair says so. */
const CoveredTexts = () => {
  const t = useText();
  const covered = useBeamer((state) => state.covered);
  if (covered.length === 0) return null;
  return (
    <div className="beamer-bar__covered" role="status">
      <Icon name="eye-off" size={16} /> {t('beamer.covered', { count: covered.length })}
      {covered.map(({ table, id, field, found }) => (
        <Button
          key={`${table}/${id}/${field}/${found}`}
          size="s"
          variant="quiet"
          onPress={() => dismissWarning(`${table}/${id}/${field}`, found)}
        >
          {t('beamer.coveredKeep', { text: found })}
        </Button>
      ))}
    </div>
  );
};

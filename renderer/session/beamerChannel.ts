import { BEAMER_CHANNEL, fromBeamer, type ToBeamer } from '../../shared/beamer/messages';
import { buildSlide } from '../../shared/beamer/buildSlide';
import { minutesLeft } from '../../shared/beamer/minutesLeft';
import type { BeamerSource } from '../../shared/beamer/source';
import { realNameWords } from '../../shared/disclosure/realNames';
import { currentMeeting, secondsLeft } from '../../shared/model/meeting';
import { partyOfAgency } from '../store/agency';
import { beamer, useBeamer } from '../store/beamerStore';
import { useCase } from '../store/caseStore';
import { isDismissedAt, useDismissedWarnings } from '../store/dismissedWarnings';
import { useMeeting } from '../store/meetingStore';
import { useLocalData } from '../store/localDataStore';
import { useUi } from '../store/uiStore';

/** What the beamer shows is made anew at most so often, while people type. */
const MAKE_AFTER_MS = 60;
/** The clock is in minutes; so often it is looked at. */
const CLOCK_MS = 1_000;

const attendeesShown = (): BeamerSource['seats'] => {
  const { stage, participants } = useMeeting.getState();
  if (stage !== 'running') return [];
  const { myName, myAgency } = useUi.getState();
  const others = participants
    .filter(({ connection }) => connection === 'connected')
    .map(({ name, agency, partyId }) => ({ name, agency, party: partyId }));
  return [{ name: myName, agency: myAgency, party: partyOfAgency(myAgency) }, ...others];
};

/** The loop that the chair shows comes first. */
const loopsOf = (shown: string | null): BeamerSource['loops'] => {
  const { cycles } = useCase.getState().insight.loops;
  return cycles.toSorted((a, b) => Number(b.join('>') === shown) - Number(a.join('>') === shown));
};

const sourceNow = (): BeamerSource => {
  const { tables } = useCase.getState();
  const { language, theme } = useUi.getState();
  const { room, chosenPhase, row } = useBeamer.getState();
  const isRunning = useMeeting.getState().stage === 'running';
  const meeting = isRunning ? currentMeeting(tables.meetings) : undefined;
  const shown = useMeeting.getState().shown?.selection?.id ?? null;
  return {
    tables,
    loops: loopsOf(shown),
    language,
    theme,
    room,
    row,
    phase: chosenPhase ?? meeting?.phase?.name ?? null,
    turn: meeting?.floor?.kind === 'turn' ? meeting.floor.party : null,
    shown,
    seats: attendeesShown(),
    names: realNameWords(useLocalData.getState().names, tables),
    minutesLeft: meeting ? minutesLeft(secondsLeft(meeting, new Date().toISOString())) : null,
    isPaused: (meeting?.phase?.pausedAt ?? null) !== null,
    join: isRunning ? useMeeting.getState().roomCode : null,
  };
};

/** Keeps the beamer window in step with this one, for as long as it is open. */
export class BeamerChannel {
  readonly #channel = new BroadcastChannel(BEAMER_CHANNEL);
  readonly #stops: (() => void)[] = [];
  readonly #docId = useCase.getState().docId;
  readonly #onCaseClosed: () => void;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `onCaseClosed`: another case is open, or none; what is on the beamer must go. */
  constructor(onCaseClosed: () => void) {
    this.#onCaseClosed = onCaseClosed;
    this.#channel.addEventListener('message', ({ data }) => {
      if (!fromBeamer.safeParse(data).success) return;
      this.#said = '';
      this.#soon();
    });
    const soon = (): void => this.#soon();
    const clock = setInterval(soon, CLOCK_MS);
    this.#stops.push(
      useCase.subscribe(({ docId }) => (docId === this.#docId ? soon() : this.#onCaseClosed())),
      useMeeting.subscribe(soon),
      useLocalData.subscribe(soon),
      useUi.subscribe(soon),
      useDismissedWarnings.subscribe(soon),
      useBeamer.subscribe(soon),
      () => clearInterval(clock),
    );
    soon();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#channel.close();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#say();
    }, MAKE_AFTER_MS);
  }

  #say(): void {
    const { page, covered } = buildSlide(
      sourceNow(),
      isDismissedAt(useDismissedWarnings.getState().dismissed),
    );
    const before = useBeamer.getState().covered;
    if (JSON.stringify(covered) !== JSON.stringify(before)) beamer.cover(covered);
    const said = JSON.stringify(page);
    if (said === this.#said) return;
    this.#said = said;
    this.#channel.postMessage({ kind: 'page', page } satisfies ToBeamer);
  }
}

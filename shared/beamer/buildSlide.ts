import { FIRST_PHASE, PHASES, type PhaseFacts } from '../model/phases';
import { SINGLES } from '../model/tables';
import { wordsIn } from '../text/language';
import { mapSlide } from './mapSlide';
import type { BeamerPage, Slide } from './page';
import { scenariosSlide } from './scenariosSlide';
import { curtain, SHOWN_MAX, type Covered } from './shown';
import { actionsSlide, closingSlide, decisionSlide, intentSlide, peopleSlide } from './slides';
import type { BeamerSource, Making } from './source';

/** How each slide is made. Which one a phase shows, the phase says; before a meeting it is that of the preparation. */
const SLIDES: Readonly<Record<PhaseFacts['slide'], (making: Making) => Slide>> = {
  map: mapSlide,
  people: peopleSlide,
  intent: intentSlide,
  scenarios: scenariosSlide,
  decision: decisionSlide,
  actions: actionsSlide,
  closing: closingSlide,
};

export interface BuiltSlide {
  readonly page: BeamerPage;
  /** What was kept from the beamer because it may identify somebody. */
  readonly covered: readonly Covered[];
}

/**
 * What the beamer shows now, and what was kept from it. Only the fields named in the slides ever get there: no e-mail, no
 * comments, no notes, nobody who waits at the door.
 */
export const buildSlide = (source: BeamerSource, isDismissed: (covered: Covered) => boolean): BuiltSlide => {
  const { show, covered } = curtain(wordsIn(source.language).beamer.covered, isDismissed, source.names);
  const making: Making = { ...source, show };
  const slide = SLIDES[PHASES[source.phase ?? FIRST_PHASE].slide](making);
  const page: BeamerPage = {
    alias: show(
      { table: 'case', id: SINGLES.case, field: 'pseudonym' },
      source.tables.case.get(SINGLES.case)?.pseudonym ?? '',
    ),
    phase: source.phase,
    minutesLeft: source.minutesLeft,
    isPaused: source.isPaused,
    purpose:
      slide.kind === 'intent'
        ? ''
        : show(
            { table: 'intent', id: SINGLES.intent, field: 'resident' },
            source.tables.intent.get(SINGLES.intent)?.resident ?? '',
          ),
    seats: source.seats.length,
    marks: marksOf(source),
    join: source.join,
    slide,
    looks: { language: source.language, theme: source.theme, room: source.room },
  };
  return { page, covered: withoutDoubles(covered) };
};

/** The agencies whose people are here, once each. */
const marksOf = ({ seats, tables }: BeamerSource): BeamerPage['marks'] =>
  [...new Set(seats.map(({ party }) => party))]
    .flatMap((id) => tables.parties.get(id ?? '') ?? [])
    .map(({ kind, colorSlot }) => ({ party: kind, slot: colorSlot }))
    .slice(0, SHOWN_MAX);

/** The same name may stand on a slide several times. */
const withoutDoubles = (covered: readonly Covered[]): readonly Covered[] => [
  ...new Map(covered.map((one) => [`${one.table}/${one.id}/${one.field}/${one.found}`, one])).values(),
];

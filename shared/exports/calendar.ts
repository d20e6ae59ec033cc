import { currentConsents } from '../model/consents';
import { currentDecision } from '../model/decision';
import { SINGLES, type CaseTables } from '../model/tables';
import { fill, type Language } from '../text/language';
import { documentWordsIn } from '../text/documents/documentWords';
import { actionNumbers } from '../model/actionNumbers';
import { cleanLine } from './document/clean';

/** A day in somebody's diary. */
export interface CalendarDay {
  /** The same for the same thing in every export, so that a second one updates the first. */
  readonly uid: string;
  /** How often it changed. */
  readonly sequence: number;
  /** ISO date. */
  readonly date: string;
  readonly title: string;
}

export interface Calendar {
  /** Whose days these are: a person of an agency, or everybody. */
  readonly owner: string;
  readonly days: readonly CalendarDay[];
}

export interface CalendarChoices {
  readonly language: Language;
  /** The text of the action in the title; else only its number, so that a shared diary tells nothing. */
  readonly withContent: boolean;
  /** The pseudonym in the title. */
  readonly withCase: boolean;
  /** Days of this agency only. */
  readonly party?: string;
}

/** Days between 2020 and the last change: grows with every change, and is the same on every computer. */
const EPOCH = Date.UTC(2020, 0, 1);
const sequenceOf = (changedAt: string | null): number =>
  changedAt === null ? 0 : Math.max(0, Math.floor((Date.parse(changedAt) - EPOCH) / 60_000));

/**
 * A name for something of a case that says nothing about it: what stands in a diary is seen by others. FNV-1a over both
 * ids; no secret, only a stable number.
 */
const uidOf = (caseId: string, kind: string, id: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const unit of `${caseId}/${kind}/${id}`) {
    hash ^= BigInt(unit.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return `${hash.toString(16).padStart(16, '0')}@rondetafel`;
};

interface OwnedDay extends CalendarDay {
  readonly party: string | null;
  readonly person: string;
}

/** Every day that somebody has to keep: actions, reservations, consultations, feedback and looking back. */
const daysOf = (tables: CaseTables, caseId: string, choices: CalendarChoices): OwnedDay[] => [
  ...actionDays(tables, caseId, choices),
  ...answerDays(tables, caseId, choices),
  ...otherDays(tables, caseId, choices),
];

type TitleOf = (plain: string, withCase: string) => string;

const titles = (tables: CaseTables, { withCase }: CalendarChoices): TitleOf => {
  const pseudonym = tables.case.get(SINGLES.case)?.pseudonym.trim() ?? '';
  return (plain, named) => cleanLine(withCase && pseudonym !== '' ? fill(named, { pseudonym }) : plain);
};

const actionDays = (tables: CaseTables, caseId: string, choices: CalendarChoices): OwnedDay[] => {
  const { calendar: words } = documentWordsIn(choices.language);
  const titleOf = titles(tables, choices);
  const numbers = actionNumbers(tables);
  return [...tables.actions.values()].flatMap(({ id, no, text, due, party, owner, status, changedAt }) => {
    if (due === null || status === 'done') return [];
    const number = numbers.get(id) ?? no;
    const plain = titleOf(
      fill(words.action, { no: number }),
      fill(words.actionOf, { no: number, pseudonym: '{pseudonym}' }),
    );
    const title =
      choices.withContent && text.trim() !== ''
        ? cleanLine(fill(words.actionWith, { no: number, text: text.trim() }))
        : plain;
    return [
      {
        uid: uidOf(caseId, 'action', id),
        sequence: sequenceOf(changedAt),
        date: due,
        title,
        party,
        person: owner?.name.trim() ?? '',
      },
    ];
  });
};

const answerDays = (tables: CaseTables, caseId: string, choices: CalendarChoices): OwnedDay[] => {
  const { calendar: words } = documentWordsIn(choices.language);
  const titleOf = titles(tables, choices);
  const decision = currentDecision(tables.decisions);
  if (!decision) return [];
  return [...currentConsents(tables, decision.id).values()].flatMap(
    ({ party, conditionDue, mandateUntil, by, answeredAt }) => {
      const person = (by ?? tables.parties.get(party)?.contact?.name ?? '').trim();
      const day = (kind: string, date: string | null, title: string): OwnedDay[] =>
        date === null
          ? []
          : [
              {
                uid: uidOf(caseId, kind, party),
                sequence: sequenceOf(answeredAt),
                date,
                title,
                party,
                person,
              },
            ];
      return [
        ...day('reservation', conditionDue, titleOf(words.reservation, words.reservationOf)),
        ...day('consult', mandateUntil, titleOf(words.consult, words.consultOf)),
      ];
    },
  );
};

const otherDays = (tables: CaseTables, caseId: string, choices: CalendarChoices): OwnedDay[] => {
  const { calendar: words } = documentWordsIn(choices.language);
  const titleOf = titles(tables, choices);
  const decision = currentDecision(tables.decisions);
  const review: OwnedDay[] = decision?.reviewDate
    ? [
        {
          uid: uidOf(caseId, 'review', 'decision'),
          sequence: sequenceOf(decision.recordedAt),
          date: decision.reviewDate,
          title: titleOf(words.review, words.reviewOf),
          party: null,
          person: '',
        },
      ]
    : [];
  const feedback = [...tables.feedbacks.values()].flatMap(({ id, by, due, status }): OwnedDay[] =>
    due === null || status === 'done'
      ? []
      : [
          {
            uid: uidOf(caseId, 'feedback', id),
            sequence: 0,
            date: due,
            title: titleOf(words.feedback, words.feedbackOf),
            party: partyOfPerson(tables, by?.name ?? ''),
            person: by?.name.trim() ?? '',
          },
        ],
  );
  return [...review, ...feedback];
};

const partyOfPerson = (tables: CaseTables, name: string): string | null =>
  [...tables.parties.values()].find(({ contact }) => contact !== null && contact.name === name)?.id ?? null;

const plainDay = ({ uid, sequence, date, title }: OwnedDay): CalendarDay => ({ uid, sequence, date, title });

const byDate = (a: CalendarDay, b: CalendarDay): number =>
  a.date === b.date ? (a.uid < b.uid ? -1 : 1) : a.date < b.date ? -1 : 1;

/** All days in one diary. The day on which the table looks back is everybody's. */
export const calendarOf = (tables: CaseTables, caseId: string, choices: CalendarChoices): Calendar => ({
  owner: documentWordsIn(choices.language).calendar.everybody,
  days: daysOf(tables, caseId, choices)
    .filter(({ party }) => choices.party === undefined || party === null || party === choices.party)
    .map(plainDay)
    .sort(byDate),
});

/** A diary per person; days that are nobody's stand in each. */
export const calendarPerPerson = (
  tables: CaseTables,
  caseId: string,
  choices: CalendarChoices,
): readonly Calendar[] => {
  const days = daysOf(tables, caseId, choices).filter(
    ({ party }) => choices.party === undefined || party === null || party === choices.party,
  );
  const people = [...new Set(days.map(({ person }) => person))].filter((person) => person !== '').sort();
  return people.map((owner) => ({
    owner,
    days: days
      .filter(({ person }) => person === owner || person === '')
      .map(plainDay)
      .sort(byDate),
  }));
};

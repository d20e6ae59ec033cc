import { describe, expect, it } from 'vitest';
import { REFERENCES } from '../../../shared/model/references';
import { TABLE_NAMES, TABLES, type CaseTables } from '../../../shared/model/tables';
import type { Fields } from '../../../shared/model/field';
import { maximalCase } from '../../fixtures/maximalCase';
import { tablesOf } from '../shared/support/cases';
import { bytesOf, everythingIn, offered, order } from './support/orders';

/** Where a mark was put: the table, the record, and the field with what is inside it. */
interface Mark {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly word: string;
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Short, so that no drawing breaks them; with a capital, as names have. */
const wordNo = (no: number): string =>
  `Qz${Array.from(no.toString(26).padStart(3, '0'), (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26))).join('')}`;
/** Three days apart: a day in a diary ends on the next one. */
const dayNo = (no: number): string => new Date(Date.UTC(2041, 0, 1 + 3 * no)).toISOString().slice(0, 10);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(text);
const PLAIN_PARTS = new Set(['name', 'role', 'text', 'reason', 'to', 'by', 'label']);

/** Puts another mark in everything that somebody can have typed. */
const planted = (): { readonly tables: CaseTables; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  const markFor = (table: string, id: string, field: string, old: string): string => {
    const no = marks.length;
    const word = isDay(old) || isMoment(old) ? dayNo(no) : wordNo(no);
    marks.push({ table, id, field, word });
    return isMoment(old) ? `${word}T09:00:00.000Z` : word;
  };
  const plantIn = (table: string, id: string, field: string, value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map((item: unknown) =>
        typeof item === 'object' ? plantIn(table, id, field, item) : item,
      );
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => {
        if (typeof part === 'string' && (PLAIN_PARTS.has(name) || isDay(part)))
          return [name, markFor(table, id, `${field}.${name}`, part)];
        return [name, plantIn(table, id, `${field}.${name}`, part)];
      }),
    );
  };
  const source = tablesOf(maximalCase);
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const fields: Fields = TABLES[table];
      const references = new Set((REFERENCES[table] ?? []).map(({ field }) => field));
      const records = [...source[table].values()].map((record) => {
        const filled = Object.fromEntries(
          Object.entries(record).map(([field, value]: [string, unknown]) => {
            if (field === 'id' || references.has(field)) return [field, value];
            if (typeof value !== 'string') return [field, plantIn(table, record.id, field, value)];
            const mark = `${isDay(value) || isMoment(value) ? dayNo(marks.length) : wordNo(marks.length)}${isMoment(value) ? 'T09:00:00.000Z' : ''}`;
            if (!fields[field]!.schema.safeParse(mark).success) return [field, value];
            return [field, markFor(table, record.id, field, value)];
          }),
        );
        return [
          record.id,
          table === 'parties' && record.id === 'p2' ? { ...filled, kind: 'agency' } : filled,
        ];
      });
      return [table, new Map(records as [string, unknown][])];
    }),
  ) as unknown as CaseTables;
  return { tables, marks };
};

const { tables, marks } = planted();

/** A day as people write it, and as programs do. */
const formsOf = (word: string): string[] => {
  if (!isDay(word)) return [word];
  const [year, month, day] = word.split('-').map(Number);
  return [word, `${day} ${MONTHS[month! - 1]} ${year}`, word.replaceAll('-', '')];
};

const foundIn = (text: string): Mark[] =>
  marks.filter(({ word }) => formsOf(word).some((form) => new RegExp(`(?<![\\d])${form}`).test(text)));
const nameOf = ({ table, id, field }: Mark): string => `${table}.${id}.${field}`;

/** Free text that a limited view may show after its names are gone. Written down here by hand, not taken from the code. */
const LIMITED = [
  /^case\.case\.summary$/,
  /^intent\.intent\./,
  /^parties\.\w+\.(sees|wants|mayDo|cannotDo|worries)$/,
  /^relations\.\w+\.label$/,
  /^bottlenecks\.\w+\.(title|rule|evidence|lifeworld|system)$/,
  /^scenarios\.\w+\.(title|steps)$/,
  /^consequences\..+\.text$/,
  /^events\.\w+\.(text|mitigation)$/,
  /^decisions\.\w+\.(text|wayBack)$/,
  /^dissents\.\w+\.(text|answer)$/,
  /^actions\.\w+\.(text|result)$/,
  /^signals\.\w+\.(title|ask)$/,
  /^successes\.\w+\.(text|whatHelped|watchOut)$/,
];
/** What an agency knows of itself: p2 has action a1 and answer i2. */
const OWN = [
  /^parties\.p2\.name$/,
  /^actions\.a1\.(owner\.name|owner\.role|due)$/,
  /^consents\.i2\.(reason|conditionDue|mandateUntil)$/,
];
/** A diary without days is none. */
const DAYS = [
  /^actions\.\w+\.due$/,
  /^consents\.\w+\.(conditionDue|mandateUntil)$/,
  /^decisions\.\w+\.reviewDate$/,
  /^feedbacks\.\w+\.due$/,
];
/** The letter: what was decided, who does what when, whom to call. */
const LETTER = [
  /^case\.case\.pseudonym$/,
  /^parties\.\w+\.name$/,
  /^decisions\.\w+\.(text|reviewDate)$/,
  /^consents\.\w+\.(conditionDue|mandateUntil)$/,
  /^actions\.\w+\.(text|due|owner\.name)$/,
  /^letters\.\w+\.text$/,
  /^leads\.\w+\.person\.name$/,
  /^feedbacks\.\w+\.by\.name$/,
  /^meetings\.\w+\.date$/,
];

const allowedFor = (audience: string, level: number, format: string): readonly RegExp[] => {
  if (audience === 'resident') return LETTER;
  if (level === 2) return [/./];
  if (level === 0) return [];
  return [
    ...LIMITED,
    ...(audience === 'agency' ? OWN : []),
    ...(format === 'ics' || format === 'zip' ? DAYS : []),
  ];
};

describe('a mark in every field of a case that has everything', () => {
  it('is planted in all that people type', () => {
    expect(marks.length).toBeGreaterThan(150);
    expect(new Set(marks.map(({ table }) => table)).size).toBeGreaterThan(28);
  });

  it.each(offered('p2'))(
    'comes out for %o at level %i as %s only where that is allowed, names in packages included',
    async (audience, level, format) => {
      const asked = order(tables, { audience, level });
      const found = foundIn(everythingIn(await bytesOf(asked, format)));
      const allowed = allowedFor(audience.kind, level, format);
      const leaked = found.map(nameOf).filter((name) => !allowed.some((pattern) => pattern.test(name)));
      expect(leaked).toEqual([]);
      if (level === 2) expect(found.length).toBeGreaterThan(0);
    },
  );

  it('of an agency at level 1 is not that of another agency either', async () => {
    const asked = order(tables, { audience: { kind: 'agency', party: 'p2' }, level: 1 });
    const found = foundIn(everythingIn(await bytesOf(asked, 'md'))).map(nameOf);
    expect(found).toContain('actions.a1.owner.name');
    expect(found).not.toContain('parties.p1.name');
  });

  /** What the Doorbraakteam must find in its report, whatever is chosen. */
  it.each(['odt', 'docx', 'html', 'md'] as const)(
    'that says what was decided, by whom and what was said against it is in the whole report as %s',
    async (format) => {
      const found = new Set(foundIn(everythingIn(await bytesOf(order(tables), format))).map(nameOf));
      for (const name of [
        'case.case.title',
        'dataSharing.sharing.note',
        'dataSharing.sharing.representative',
        'intent.intent.resident',
        'decisions.d1.text',
        'decisions.d1.wayBack',
        'decisions.d1.reviewDate',
        'leads.l1.person.name',
        'leads.l1.until',
        'actions.a1.text',
        'actions.a1.owner.name',
        'actions.a1.due',
        'actions.a1.result',
        'actions.a1.escalation.to',
        'consents.i1.reason',
        'consents.i1.conditionDue',
        'consents.i2.reason',
        'dissents.t1.text',
        'dissents.t1.answer',
        'attendees.z1.name',
        'attendees.z1.mandateUntil',
        'handovers.u1.what',
        'timeOuts.o1.reason',
        'parkedItems.y1.text',
        'parkedItems.y1.answered.text',
        'meetings.m1.nextDate',
        'feedbacks.f1.text',
        'successes.v1.text',
        'signals.g1.title',
        'bottlenecks.b1.lifeworld',
        'relations.r1.label',
        'parties.p2.cannotDo',
        'legalGrounds.w2.room',
      ])
        expect(found, name).toContain(name);
    },
  );
});

// @vitest-environment jsdom
import { unzipSync, strFromU8 } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { OutputFormat } from '../../../shared/exports/forAudience';
import { TABLE_NAMES, TABLES, type CaseTables } from '../../../shared/model/tables';
import type { Fields } from '../../../shared/model/field';
import { REFERENCES } from '../../../shared/model/references';
import { maximalCase } from '../../fixtures/maximalCase';
import { tablesOf } from '../shared/support/cases';
import { bytesOf, order } from './support/orders';

const ATTACKS: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://x.example";"klik")'],
  ['another formula', "+cmd|' /C calc'!A0"],
  ['control characters', 'a\u0000b\u0007c\u001bd\u000be'],
  ['half an emoji', 'a\ud83db'],
  ['an override of direction', 'naam\u202egnp.exe\u202c \u2066x\u2069'],
  ['ten thousand letters', 'w'.repeat(10_000)],
  ['writing from right to left', 'שלום عليكم'],
  ['emoji', '👩‍👩‍👧 🏠'],
  ['the end of CDATA', ']]><script>alert(1)</script>'],
  ['a tag', '<img src=x onerror=alert(1)></w:t></text:p>'],
  ['an entity', '&lol; <!DOCTYPE x [<!ENTITY lol "l">]>'],
  ['rich text', '{\\rtf1\\ansi\\object}'],
  ['a field of Word', '{ INCLUDETEXT "http://x.example" }'],
  ['holes of templates', '{{constructor}} ${process.exit()} {name} %s'],
  ['lines that end a calendar', 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT'],
  ['marks of Markdown', '# kop\n- lijst\n```\n|x|'],
];

/** How often every field gets another of the attacks, so that each attack meets each kind of field. */
const TURNS = [0, 1, 2, 3];

/** Puts an attack in everything that takes one: each field another, and each turn another in the same field. */
const attacked = (turn: number): CaseTables => {
  const source = tablesOf(maximalCase);
  let count = turn * 5;
  const nextFor = (fits: (text: string) => boolean): string | undefined => {
    count += 1;
    const text = ATTACKS[count % ATTACKS.length]?.[1] ?? '';
    return [text, text.slice(0, 1_000)].find(fits);
  };
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => [
        name,
        name === 'name' || name === 'text' ? nextFor((text) => text.length <= 1_000) : part,
      ]),
    );
  };
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const fields: Fields = TABLES[table];
      const references = new Set((REFERENCES[table] ?? []).map(({ field }) => field));
      const records = [...source[table].values()].map((record) => [
        record.id,
        Object.fromEntries(
          Object.entries(record).map(([field, value]: [string, unknown]) => {
            if (field === 'id' || references.has(field)) return [field, value];
            if (typeof value !== 'string') return [field, inside(value)];
            return [field, nextFor((text) => fields[field]!.schema.safeParse(text).success) ?? value];
          }),
        ),
      ]);
      return [table, new Map(records as [string, unknown][])];
    }),
  ) as unknown as CaseTables;
};

const isWellFormed = (xml: string): boolean => {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return parsed.querySelector('parsererror') === null;
};

const xmlParts = (bytes: Buffer): [string, string][] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
    .map(([name, content]) => [name, strFromU8(content)]);

// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/;

describe.each(TURNS)('an attack in every field, turn %i,', (turn) => {
  const tables = attacked(turn);

  it.each(['odt', 'docx', 'xlsx', 'ods'] as const)('leaves every part of %s well-formed', async (format) => {
    const parts = xmlParts(await bytesOf(order(tables), format));
    expect(parts.length).toBeGreaterThan(3);
    for (const [name, xml] of parts) expect(isWellFormed(xml), `${format}: ${name}`).toBe(true);
  });

  it.each(['svg', 'graphml'] as const)('leaves %s well-formed', async (format) => {
    expect(isWellFormed((await bytesOf(order(tables), format)).toString('utf8'))).toBe(true);
  });

  it('leaves a page that runs nothing and holds nothing but what a document has', async () => {
    const html = (await bytesOf(order(tables), 'html')).toString('utf8');
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelectorAll('script, iframe, object, embed, form, link, a')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect([...document.images].every(({ src }) => src.startsWith('data:image/svg+xml,'))).toBe(true);
  });

  it('leaves a diary that another program reads, with as many days as there are', async () => {
    const ics = (await bytesOf(order(tables), 'ics')).toString('utf8');
    const events = new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent');
    const plain = (await bytesOf(order(tablesOf(maximalCase)), 'ics')).toString('utf8');
    expect(events).toHaveLength(plain.match(/BEGIN:VEVENT/g)!.length);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('hides nothing in what is read', async () => {
    const formats: OutputFormat[] = ['html', 'md'];
    for (const format of formats) {
      const text = (await bytesOf(order(tables), format)).toString('utf8');
      // The text over which a code is taken stays as it is.
      expect(text.split(/<pre>|\n```/)[0], format).not.toMatch(HIDDEN);
    }
  });
});

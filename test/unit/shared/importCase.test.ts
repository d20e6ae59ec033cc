import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../../shared/base/wellFormed';
import { MAX_FILE_BYTES } from '../../../shared/exchange/inspect';
import { importCase } from '../../../shared/exchange/importCase';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import { SAMPLES } from '../../../shared/samples/samples';
import { expectSameCase, SAMPLE_NAMES, TODAY, valueOf } from './support/cases';

const bare = { schema: 'rondetafel.case/1', id: 'x', title: 'T', pseudonym: 'P' };
const parts = (count: number): string =>
  JSON.stringify({
    ...bare,
    parties: Array.from({ length: Math.min(count, 10_000) }, (_, at) => ({
      id: `p${at}`,
      kind: 'agency',
      name: 'A',
    })),
    externalPayers: Array.from({ length: Math.max(0, Math.min(count - 10_000, 10_000)) }, (_, at) => ({
      id: `x${at}`,
      name: 'B',
    })),
    actionChanges: Array.from({ length: Math.max(0, count - 20_000) }, (_, at) => ({
      id: `h${at}`,
      action: 'a1',
      what: 'note',
      value: 'Zo',
    })),
    actions: [{ id: 'a1', text: 'Bellen' }],
  });

const list = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** So many parties with four legal grounds each, and a tenth as many scenarios with a part of every kind. */
const ownersAndParts = (owners: number): string =>
  JSON.stringify({
    ...bare,
    parties: list(owners, (at) => ({
      id: `p${at}`,
      kind: 'agency',
      name: 'A',
      perspective: { legalGround: list(4, () => ({ ref: 'Wmo 2015' })) },
    })),
    scenarios: list(owners / 10, (at) => ({
      id: `s${at}`,
      kind: 'alternative',
      title: 'Zo',
      consequences: [{ horizon: 'short', who: 'p0', text: 'Rust' }],
      events: [{ id: 'e1', text: 'Uitval' }],
      benefits: [{ who: 'p0', text: 'Rust' }],
      legalRoom: [{ ref: 'Wmo 2015' }],
    })),
  });

const PARTS = ['legalGrounds', 'consequences', 'events', 'benefits', 'legalRooms'] as const;

/** How often a part is asked whose it is while the case is written. */
const askedPerPart = (owners: number): number => {
  const { tables } = valueOf(importCase(ownersAndParts(owners), 'nl', TODAY));
  let [asked, parts] = [0, 0];
  const watched = PARTS.map((table) => {
    const records = [...tables[table].values()].map((record) => {
      parts += 1;
      const owner = 'party' in record ? 'party' : 'scenario';
      const whose: unknown = Reflect.get(record, owner);
      const get = (): unknown => {
        asked += 1;
        return whose;
      };
      return [record.id, Object.defineProperty({ ...record }, owner, { get, enumerable: true })] as const;
    });
    return [table, new Map(records)];
  });
  writeCaseFile({ ...tables, ...Object.fromEntries(watched) }, 'x');
  return asked / parts;
};

describe('a case that is taken', () => {
  it.each(SAMPLE_NAMES)('can be given out, and taken again as the same: %s', (name) => {
    const { tables, id } = valueOf(importCase(SAMPLES[name], 'nl', TODAY));
    expectSameCase(valueOf(importCase(writeCaseFile(tables, id), 'nl', TODAY)).tables, tables);
  });

  it.each([1_000, 12_000])('can be given out, or is refused at once: %d parts', (count) => {
    const taken = importCase(parts(count), 'nl', TODAY);
    if (taken.ok) {
      const again = importCase(writeCaseFile(taken.value.tables, taken.value.id), 'nl', TODAY);
      expect(again.ok).toBe(true);
    } else expect(taken.problems[0].code).toBe('file_too_many_parts');
  });

  it('asks a part as often whose it is, however many owners there are', () => {
    expect(askedPerPart(200)).toBe(askedPerPart(10));
  });

  it(
    'is taken with fifty thousand parts of ten thousand owners, and taken again',
    { timeout: 120_000 },
    () => {
      const taken = valueOf(importCase(ownersAndParts(10_000), 'nl', TODAY));
      expect(taken.tables.legalGrounds.size).toBe(40_000);
      const again = valueOf(importCase(writeCaseFile(taken.tables, taken.id), 'nl', TODAY));
      expect(again.tables.legalGrounds.size).toBe(40_000);
    },
  );

  it('counts on where it was for answers of one party without an id', () => {
    const consents = list(10_000, () => ({ party: 'p1', value: 'agree' }));
    const parties = [{ id: 'p1', kind: 'agency', name: 'A' }];
    const file = { ...bare, parties, decision: { id: 'd', consents } };
    const { tables } = valueOf(importCase(JSON.stringify(file), 'nl', TODAY));
    expect([...tables.consents.keys()].slice(0, 3)).toEqual(['d.p1', 'd.p1.2', 'd.p1.3']);
    expect(tables.consents.has('d.p1.10000')).toBe(true);
  });

  it('is not larger, written in full, than a file may be', () => {
    const text = 'a'.repeat(20_000);
    const dissents = Array.from({ length: 1_200 }, (_, at) => ({ id: `d${at}`, text }));
    const small = JSON.stringify({ ...bare, dissents });
    const roomy = Array.from({ length: 1_308 }, (_, at) => ({ id: `d${at}`, text }));
    const large = JSON.stringify({ ...bare, dissents: roomy });
    expect(large.length).toBeLessThan(MAX_FILE_BYTES);
    const taken = valueOf(importCase(small, 'nl', TODAY));
    expect(writeCaseFile(taken.tables, 'x').length).toBeLessThan(MAX_FILE_BYTES);
    expect(importCase(large, 'nl', TODAY)).toMatchObject({
      ok: false,
      problems: [{ code: 'file_too_large' }],
    });
  });
});

describe('half an emoji in a file', () => {
  const emoji = '\u{1F9E9}';
  const half = emoji[0]!;

  it.each([
    ['as it is', (text: string) => JSON.stringify({ ...bare, title: 'HIER' }).replace('HIER', () => text)],
    ['as JSON writes it', (text: string) => JSON.stringify({ ...bare, title: text })],
    ['in one of two languages', (text: string) => JSON.stringify({ ...bare, title: { nl: text, en: 'x' } })],
  ])('becomes what every other computer would read, %s', (_, fileWith) => {
    const title = (text: string): string | undefined =>
      valueOf(importCase(fileWith(text), 'nl', TODAY)).tables.case.get('case')?.title;
    expect(title(`a${half}b`)).toBe('a\uFFFDb');
    expect(title(`a${emoji[1]!}`)).toBe('a\uFFFD');
    expect(title(`${emoji}${half}`)).toBe(`${emoji}\uFFFD`);
    expect(title(`${emoji} heel`)).toBe(`${emoji} heel`);
  });

  it('is mended as UTF-8 mends it', () => {
    for (const text of ['', 'a', emoji, half, `${half}${half}${emoji}`, `${emoji[1]!}${half}`])
      expect(wellFormed(text)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
  });
});

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

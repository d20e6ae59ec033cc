import { describe, expect, it } from 'vitest';
import { curtain } from '../../../shared/beamer/shown';
import { personalIn, realNameWords } from '../../../shared/disclosure/realNames';
import { aTable } from './support/table';

const tables = aTable({
  case: { case: { title: 'x', pseudonym: 'Henk' } },
  parties: { p1: { kind: 'resident', name: 'Henk' }, p2: { kind: 'network', name: 'Buren' } },
});
const words = realNameWords(
  [
    { party: 'p1', name: 'Henk van der Voorbeeld', contact: 'Kerkstraat 12' },
    { party: 'p2', name: 'Mo', contact: '' },
  ],
  tables,
);

const found = (text: string): string[] =>
  personalIn(text, words).map(({ start, end }) => text.slice(start, end));

describe('a real name from the vault', () => {
  it('is found whole and in its longer parts, in any letters', () => {
    expect(found('Meneer VOORBEELD belt, zegt mo.')).toEqual(['VOORBEELD', 'mo']);
    expect(found('Henk van der Voorbeeld woont op Kerkstraat 12.')).toEqual([
      'Henk van der Voorbeeld',
      'Kerkstraat 12',
    ]);
  });

  it('is not found inside another word, nor where it is the pseudonym anyway', () => {
    expect(found('Henk geeft een voorbeeldig antwoord aan de modeontwerper van der Valk.')).toEqual([]);
  });

  it('stands beside what is found by its form', () => {
    const text = 'Bel Voorbeeld op 06-12345678';
    expect(personalIn(text, words).map(({ kind }) => kind)).toEqual(['real_name', 'phone']);
    expect(personalIn(text, []).map(({ kind }) => kind)).toEqual(['phone']);
  });

  it('is covered on the beamer', () => {
    const { show, covered } = curtain('[nakijken]', () => false, words);
    const place = { table: 'parties', id: 'p1', field: 'sees' } as const;
    expect(show(place, 'Meneer Voorbeeld is boos.')).toBe('Meneer [nakijken] is boos.');
    expect(covered).toEqual([{ ...place, found: 'Voorbeeld' }]);
  });
});

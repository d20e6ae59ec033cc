import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../../shared/model/relation';
import { wordsIn } from '../../../shared/text/language';
import { relationSaid } from '../../../shared/text/relations';
import { LANGUAGES } from '../shared/support/cases';

describe('a relation as a sentence', () => {
  it('puts the name between the two parts of a verb that comes apart', () => {
    const ends = { from: 'Deurwaarder', to: 'gezin Linde' };
    expect(relationSaid('blocks', ends, wordsIn('nl'))).toBe('Deurwaarder houdt gezin Linde tegen');
    expect(relationSaid('refers', ends, wordsIn('nl'))).toBe('Deurwaarder verwijst door naar gezin Linde');
    expect(relationSaid('blocks', { to: 'gezin Linde' }, wordsIn('nl'))).toBe('houdt gezin Linde tegen');
    expect(relationSaid('other', ends, wordsIn('nl'))).toBe('Deurwaarder heeft te maken met gezin Linde');
    expect(relationSaid('funds', ends, wordsIn('en'))).toBe('Deurwaarder pays for gezin Linde');
  });

  it('names both ends once, for every kind and whatever they are called', () => {
    for (const language of LANGUAGES)
      for (const type of RELATION_TYPES) {
        const said = relationSaid(type, { from: '$& {to}', to: '$1 {from}' }, wordsIn(language));
        expect(said.startsWith('$& {to} ')).toBe(true);
        expect(said.split('$1 {from}')).toHaveLength(2);
      }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../shared/base/folded';
import { comparePeople, sortKeyOf } from '../../../shared/base/personNames';

describe('a list of people', () => {
  it.each([
    ['A. van der Kok', 'Kok, A. van der'],
    ['A. Van Der Kok', 'Kok, A. Van Der'],
    ['Z. Aalbers', 'Aalbers, Z.'],
    ['van Dijk', 'Dijk, van'],
    ['T. van Dijk', 'Dijk, T. van'],
    ['R. de Wit', 'Wit, R. de'],
    ['Yilmaz', 'Yilmaz'],
    ['Fatima El Idrissi', 'Idrissi, Fatima El'],
    ['M. in ’t Veld', 'Veld, M. in ’t'],
    ["P. van 't Hof", "Hof, P. van 't"],
    ["M. d'Ancona", "Ancona, M. d'"],
    ["W. 's-Gravesande", "Gravesande, W. 's-"],
    ['A. Jansen-de Vries', 'Jansen-de Vries, A.'],
    ['A. Jansen - de Vries', 'Jansen-de Vries, A.'],
    ['L. van Dijk-de Wit', 'Dijk-de Wit, L. van'],
    ['Anne-Marie de Boer', 'Boer, Anne-Marie de'],
    ['J. García López', 'García López, J.'],
    ['H. Chan A Hung', 'Chan A Hung, H.'],
    ['IJ. Ypma', 'Ypma, IJ.'],
    ['Th.J. van den Broek', 'Broek, Th.J. van den'],
    ['Jelle Jelles fan der Meer', 'Meer, Jelle Jelles fan der'],
    ['Vanden Berghe', 'Berghe, Vanden'],
    ['Ş. Çelik-Öztürk', 'Çelik-Öztürk, Ş.'],
    ['K. Kok jr.', 'Kok, K. jr.'],
    ['mevrouw dr. S. de Haan', 'Haan, mevrouw dr. S. de'],
    ['Kok, A. van der', 'Kok, A. van der'],
    ['', ''],
  ])('files %j as %j', (name, listed) => {
    expect(sortKeyOf(name)).toBe(listed);
  });

  it('goes by surname, with the prefix after, and accents, ligatures and case not counted', () => {
    const people = [
      'Z. Aalbers',
      'A. van der Kok',
      'B. Ĳsbrandy',
      'A. IJsbrandy',
      'Ö. Özdemir',
      'A. Ozinga',
      'é. Élan',
      'B. de Kok',
      'A. Kok',
      'L. ’t Hart',
      'Şahin',
      'D. van Santen',
      'H. Eland',
    ];
    expect(people.toSorted(comparePeople)).toEqual([
      'Z. Aalbers',
      'é. Élan',
      'H. Eland',
      'L. ’t Hart',
      'A. IJsbrandy',
      'B. Ĳsbrandy',
      'A. Kok',
      'A. van der Kok',
      'B. de Kok',
      'Ö. Özdemir',
      'A. Ozinga',
      'Şahin',
      'D. van Santen',
    ]);
  });

  it('has one order, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'A. van der Kok',
        'van',
        'de',
        'A.',
        'Kok, A.',
        "d'",
        '-',
        'van der',
        'Ĳ',
        'jr.',
        ', ,',
      ),
    );
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(comparePeople(a, b))).toBe(-Math.sign(comparePeople(b, a)) || 0);
        if (comparePeople(a, b) <= 0 && comparePeople(b, c) <= 0)
          expect(comparePeople(a, c)).toBeLessThanOrEqual(0);
        // Nothing of a name gets lost in the list.
        const letters = (text: string): string =>
          Array.from(folded(text).replaceAll(/[^\p{L}\p{N}]/gu, ''))
            .toSorted()
            .join('');
        expect(letters(sortKeyOf(a))).toBe(letters(a));
      }),
      { seed: 20_261_128, numRuns: 500 },
    );
  });
});

describe('text that is compared', () => {
  it.each([
    ['Ĳsselmeer', 'ijsselmeer'],
    ['José’s  Crèche', "jose's creche"],
    ['İstanbul ığdır', 'istanbul igdir'],
    ['Jose\u0301', 'jose'],
    ['020\u2011123', '020-123'],
    ['A\u00a0B', 'a b'],
    ['Samen\u00adwerking', 'samenwerking'],
    ['Łódź Ørsted straße', 'lodz orsted strasse'],
  ])('is the same without accents, ligatures, case and kinds of signs: %j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });
});

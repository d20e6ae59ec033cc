import { describe, expect, it } from 'vitest';
import { identifyingIn, withoutHit } from '../../../shared/disclosure/identifying';

const found = (text: string): (readonly [string, string])[] =>
  identifyingIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** Numbers that pass their own test but were never given out, and addresses of `example`. */
const HITS: readonly (readonly [string, string, string])[] = [
  ['bsn', '123456782', 'Zijn nummer is 123456782.'],
  ['bsn', '123.456.782', 'bsn 123.456.782'],
  ['bsn', '123 456 782', 'BSN: 123 456 782, meer weet ik niet'],
  ['bsn', '1234.56.782', '(1234.56.782)'],
  ['bsn', '111222333', 'BSN:111222333'],
  ['bsn', '10000021', 'acht cijfers: 10000021'],
  ['bsn', '10.000.021', 'bsn 10.000.021'],
  ['postcode', '1012AB', 'woont op 1012AB'],
  ['postcode', '1012 AB', 'Dam 1, 1012 AB Amsterdam'],
  ['postcode', '1012ab', 'postcode:1012ab'],
  ['phone', '0612345678', 'bel 0612345678'],
  ['phone', '06-12345678', 'tel. 06-12345678'],
  ['phone', '06 12 34 56 78', 'Bel 06 12 34 56 78 even.'],
  ['phone', '+31612345678', '+31612345678'],
  ['phone', '+31 6 1234 5678', 'tel: +31 6 1234 5678'],
  ['phone', '+31 (0)6 12345678', '+31 (0)6 12345678'],
  ['phone', '0031 6 12345678', '0031 6 12345678'],
  ['phone', '020-1234567', 'buren: 020-1234567'],
  ['phone', '(020) 123 45 67', '(020) 123 45 67'],
  ['phone', '0299-123456', '0299-123456'],
  ['phone', '+31 20 123 4567', '+31 20 123 4567'],
  ['birth_date', '3 maart 1961', 'geboren op 3 maart 1961'],
  ['birth_date', '03-03-61', 'geb. 03-03-61'],
  ['birth_date', '3/3/2015', 'Geboortedatum kind: 3/3/2015'],
  ['birth_date', '1961-03-14', 'de heer, 1961-03-14, alleen'],
  ['birth_date', '14.03.1961', '14.03.1961'],
  ['birth_date', '2 mrt 1958', 'Henk (2 mrt 1958)'],
  ['birth_date', 'March 3rd, 1961', 'born March 3rd, 1961'],
  ['birth_date', '3 May 2011', 'date of birth: 3 May 2011'],
  ['email', 'noor.jansen@example.nl', 'Mail noor.jansen@example.nl.'],
  ['email', 'a+b@mail.example.org', '<a+b@mail.example.org>'],
  ['iban', 'NL91ABNA0417164300', 'rekening NL91ABNA0417164300'],
  ['iban', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00 van de moeder'],
  ['iban', 'nl91abna0417164300', 'op nl91abna0417164300.'],
  ['iban', 'BE68 5390 0754 7034', 'BE68 5390 0754 7034'],
];

const NOTHING: readonly string[] = [
  '',
  'Henk wil in zijn huis blijven.',
  '€ 1.234',
  '€ 12.345.678',
  '€ 123.456.782 over tien jaar',
  '123.456.782 euro',
  'EUR 5.291,51 en 15.000 tot 70.000 per jaar',
  '€ 1500 PM',
  '1500 km',
  '1000kg',
  'order 123456789',
  'dossier 987654321',
  'zaak A-123456782',
  'ECLI:NL:RVS:2025:545',
  'ECLI:NL:GHAMS:2019:12345678',
  'artikel 7:231 BW en 6:265 BW',
  'BW 7:231',
  'sinds 2020 BW 7:231',
  'Awb 4:84 en Awb 3:4 lid 2',
  'Wmo 2015, art. 2.3.5',
  'Bbl 3.1234',
  'Stb. 2018, 141; Gemeenteblad 2021-482859',
  'in 2019, 2020 en 2021',
  'van 2019 2020',
  'Wet van 4 juni 1992',
  'uitspraak van 12 maart 2003',
  'op 2 december 2026',
  'deadline 02-12-2026',
  '01-02-2024 10 uur',
  '20260302',
  '0800-1234 en 0900 1234',
  'bel 112 of 14 020',
  '24/7 bereikbaar, kamer 12, 3 hoog',
  'versie 10.000.001',
  'een apenstaart @ alleen, @naam en a@b',
  'NL91ABNA0417164301',
  'NL en BE',
  'in 2024 EN 2025',
];

describe('text that looks like something of a person', () => {
  it.each(HITS)('%s: %s in "%s"', (kind, text, whole) => {
    expect(found(whole)).toEqual([[kind, text]]);
  });

  it('is all found in one text, in order', () => {
    const text =
      'Noor, geb. 3-3-1961, 1012 AB, 06-12345678, noor@example.nl, BSN 123456782, NL91ABNA0417164300';
    expect(found(text).map(([kind]) => kind)).toEqual([
      'birth_date',
      'postcode',
      'phone',
      'email',
      'bsn',
      'iban',
    ]);
  });
});

describe('text that only looks like it', () => {
  it.each(NOTHING)('"%s" gives nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('taking a hit out', () => {
  it.each([
    ['Bel 06-12345678 even', 'Bel even'],
    ['06-12345678 is van Noor', 'is van Noor'],
    ['Bel 06-12345678.', 'Bel .'],
    ['123456782', ''],
  ])('"%s" becomes "%s"', (text, without) => {
    expect(withoutHit(text, identifyingIn(text)[0]!)).toBe(without);
  });
});

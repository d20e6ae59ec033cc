import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from '../../../shared/base/dates';
import { dayIn, loadDayLibrary, readDay } from '../../../shared/entry/day';

/** A Wednesday. */
const TODAY = '2026-11-25';

beforeAll(loadDayLibrary);

describe('a day as people type it', () => {
  it.each([
    ['vandaag', '2026-11-25'],
    ['morgen', '2026-11-26'],
    ['overmorgen', '2026-11-27'],
    ['vrijdag', '2026-11-27'],
    ['aanstaande vrijdag', '2026-11-27'],
    ['vrijdag a.s.', '2026-11-27'],
    ['deze week vrijdag', '2026-11-27'],
    ['volgende week vrijdag', '2026-12-04'],
    ['vrijdag volgende week', '2026-12-04'],
    ['komende maandag', '2026-11-30'],
    ['maandag over een week', '2026-12-07'],
    ['over twee weken op maandag', '2026-12-14'],
    ['over 2 weken', '2026-12-09'],
    ['binnen 2 weken', '2026-12-09'],
    ['over 12 weken', '2027-02-17'],
    ['over twaalf weken', '2027-02-17'],
    ['over 10 dagen', '2026-12-05'],
    ['over een maand', '2026-12-25'],
    ['over een half jaar', '2027-05-25'],
    ['vrijdag 4 december', '2026-12-04'],
    ['vr 4 dec', '2026-12-04'],
    ['vr. 4 dec. 2026', '2026-12-04'],
    ['vrijdag 4 december 2026', '2026-12-04'],
    ['vrijdag de 4e', '2026-12-04'],
    ['2-12-26', '2026-12-02'],
    ['2-12', '2026-12-02'],
    ['2/12', '2026-12-02'],
    ['02.12.2026', '2026-12-02'],
    ['2026-12-02', '2026-12-02'],
    ['2 dec', '2026-12-02'],
    ['2 dec.', '2026-12-02'],
    ["4 dec '26", '2026-12-04'],
    ['4e december', '2026-12-04'],
    ['de 4e van december', '2026-12-04'],
    ['de 4e', '2026-12-04'],
    ['1ste januari', '2027-01-01'],
    ['week 49', '2026-12-04'],
    ['eind week 2 2027', '2027-01-15'],
    ['wk 3', '2027-01-22'],
    ['volgende week', '2026-12-04'],
    ['begin volgende week', '2026-11-30'],
    ['begin januari', '2027-01-01'],
    ['half december', '2026-12-15'],
    ['eind februari', '2027-02-28'],
    ['eind volgende maand', '2026-12-31'],
    ['eind van het jaar', '2026-12-31'],
    ['in januari', '2027-01-31'],
    ['kerst', '2026-12-25'],
    ['2e kerstdag', '2026-12-26'],
    ['vóór kerst', '2026-12-24'],
    ['na kerst', '2026-12-28'],
    ['nieuwjaarsdag', '2027-01-01'],
    ['koningsdag', '2027-04-27'],
    ['hemelvaart', '2027-05-06'],
    ['tweede pinksterdag', '2027-05-17'],
    ['goede vrijdag', '2027-03-26'],
    ['voor 6 dec', '2026-12-06'],
    ['vóór 6 dec', '2026-12-06'],
    ['uiterlijk vrijdag 11 dec', '2026-12-11'],
    ['1 mei', '2027-05-01'],
    ['tomorrow', '2026-11-26'],
    ['the day after tomorrow', '2026-11-27'],
    ['next week friday', '2026-12-04'],
    ['friday next week', '2026-12-04'],
    ['in 2 weeks', '2026-12-09'],
    ['in twelve weeks', '2027-02-17'],
    ['friday 4 december', '2026-12-04'],
    ['December 4', '2026-12-04'],
    ['4th of December', '2026-12-04'],
    ['by 6 Dec', '2026-12-06'],
    ['end of next month', '2026-12-31'],
    ['Christmas', '2026-12-25'],
    ['a week on Monday', '2026-12-07'],
  ])('%j is %s', (typed, date) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: 'day', date });
  });

  it.each([
    '31 februari',
    '31-2-2026',
    '30/2',
    '29 februari',
    '2/13',
    'week 54',
    '31 juni 2027',
    '2026-02-30',
  ])('%j is no day of the calendar', (typed) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: 'no_such_day' });
  });

  it('does not take Friday for a day that is a Saturday', () => {
    expect(readDay('vrijdag 5 december', TODAY)).toEqual({ kind: 'other_weekday', date: '2026-12-05' });
  });

  it.each([
    '2 meisjes',
    '1 decubitusmatras',
    '3 maartse viooltjes',
    '1 april bezoek',
    '5 maaltijden',
    'mei',
    'zsm',
    '12',
    'vorige week vrijdag',
    'morgen 10 uur',
    '2-4 dec',
    '3 december of 4 december',
    '12 weken',
    'vanaf 1 mei',
    '',
    'x'.repeat(500),
    `over ${'9'.repeat(400)} weken`,
  ])('%j is not taken for a day', (typed) => {
    expect(readDay(typed, TODAY)).toEqual({ kind: 'unclear' });
  });

  it('ends a month after the 31st on the last day of a shorter month', () => {
    expect(dayIn('over 1 maand', '2027-01-31')).toBe('2027-02-28');
    expect(dayIn('29 februari', '2027-12-01')).toBe('2028-02-29');
  });

  it('counts the weeks of a year with 53 weeks', () => {
    expect(dayIn('week 53', TODAY)).toBe('2027-01-01');
    expect(dayIn('week 1', TODAY)).toBe('2027-01-08');
    expect(dayIn('week 53', '2027-06-01')).toBeNull();
  });

  it('reads back every day as it is written, on every day', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
    const styles = [
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      { day: 'numeric', month: 'numeric', year: 'numeric' },
      { day: '2-digit', month: '2-digit', year: '2-digit' },
    ] as const;
    const style = fc.constantFrom(...styles);
    const language = fc.constantFrom('nl-NL', 'en-GB');
    fc.assert(
      fc.property(day, day, style, language, (date, today, written, locale) => {
        const said = new Intl.DateTimeFormat(locale, { ...written, timeZone: 'UTC' }).format(new Date(date));
        expect(dayIn(said, today), said).toBe(date);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
  });

  it('gives a day that exists or none, and without a year never one before today', () => {
    const word = fc.constantFrom(
      'vrijdag',
      'ma',
      'volgende',
      'week',
      'over',
      'een',
      '2',
      '31',
      'feb',
      'dec',
      'eind',
      'begin',
      'kerst',
      'morgen',
      'voor',
      'de',
      '4e',
      '-',
      '/',
      '29',
      'maand',
      'next',
      'in',
      'op',
      '49',
      'jan',
      'weken',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const typed = words.join(' ');
        const date = dayIn(typed, TODAY);
        if (date === null) return;
        expect(isIsoDate(date)).toBe(true);
        if (!/\d+ [-/] \d+ [-/] \d+/.test(typed) && !/(?:feb|dec|jan|week \d+) \d/.test(typed))
          expect(date >= TODAY).toBe(true);
      }),
      { seed: 20_261_131, numRuns: 800 },
    );
  });
});

import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  HOLIDAYS,
  holidaysIn,
  restDay,
  workingDayBefore,
  workingDayFrom,
} from '../../../shared/entry/workingDays';

describe('a day on which nobody works', () => {
  it('is each public holiday that the list of date-holidays has for the Netherlands, for forty years', () => {
    const list = new Holidays('NL');
    for (let year = 2020; year <= 2060; year += 1) {
      const theirs = list
        .getHolidays(year)
        .filter(({ type, rule }) => type === 'public' || /easter -2|05-05/.test(rule))
        .map(({ date }) => date.slice(0, 10));
      expect(HOLIDAYS.map((name) => holidaysIn(year)[name]).toSorted(), String(year)).toEqual(
        theirs.toSorted(),
      );
    }
  });

  it.each([
    ['2026-12-06', 'weekend', '2026-12-07'],
    ['2026-12-25', 'christmas', '2026-12-28'],
    ['2027-01-01', 'new_year', '2027-01-04'],
    ['2027-04-27', 'kings_day', '2027-04-28'],
    ['2025-04-26', 'kings_day', '2025-04-28'],
    ['2027-05-06', 'ascension', '2027-05-07'],
    ['2027-05-16', 'pentecost', '2027-05-18'],
    ['2027-03-26', 'good_friday', '2027-03-30'],
    ['2027-05-05', 'liberation_day', '2027-05-07'],
    ['2026-12-04', null, '2026-12-04'],
  ])('%s is %s, and the next working day is %s', (date, why, next) => {
    expect(restDay(date)).toBe(why);
    expect(workingDayFrom(date)).toBe(next);
  });

  it('before Christmas one works until the day before it, before New Year until Thursday', () => {
    expect(workingDayBefore('2026-12-25')).toBe('2026-12-24');
    expect(workingDayBefore('2027-01-02')).toBe('2026-12-31');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText, fullDayText, weekdayText } from '../../../renderer/text/dates';
import { addDays, daysBetween, localDate } from '../../../shared/base/dates';
import { dayIn, loadDayLibrary } from '../../../shared/entry/day';

const OWN = process.env['TZ'];
const ZONES = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Amsterdam', 'UTC'] as const;
/** Days on which the clock of one of the zones goes forward or back, and the days beside them. */
const CHANGES = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-27', '2026-10-25', '2026-11-01'];
const DAYS = CHANGES.flatMap((day) => [-1, 0, 1].map((step) => addDays(day, step)));

afterAll(() => {
  if (OWN === undefined) delete process.env['TZ'];
  else process.env['TZ'] = OWN;
});

beforeAll(loadDayLibrary);

describe.each(ZONES)('a deadline where the clock says %s', (zone) => {
  it('is a day of the calendar there, also in the hour that is not there or comes twice', () => {
    process.env['TZ'] = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    for (const day of DAYS) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      for (const [hour, minute] of [
        [0, 0],
        [2, 30],
        [12, 0],
        [23, 59],
      ] as const)
        expect(localDate(new Date(year, month - 1, date, hour, minute)), `${day} ${hour}:${minute}`).toBe(
          day,
        );
    }
  });

  it('is read and said the same on each of those days', () => {
    process.env['TZ'] = zone;
    for (const day of DAYS) {
      expect(dayIn('morgen', day), day).toBe(addDays(day, 1));
      expect(dayIn('overmorgen', day), day).toBe(addDays(day, 2));
      expect(dayIn('over 2 weken', day), day).toBe(addDays(day, 14));
      expect(dayIn('in 3 days', day), day).toBe(addDays(day, 3));
      expect(dayIn(fullDayText(day, 'nl'), '2026-01-01'), day).toBe(day);
      expect(dayIn(fullDayText(day, 'en'), '2026-01-01'), day).toBe(day);
      expect(dayIn(weekdayText(addDays(day, 3), 'nl'), day), day).toBe(addDays(day, 3));
      expect(dayText(day, 'nl')).toContain(String(Number(day.slice(8))));
      expect(daysBetween(day, addDays(day, 30))).toBe(30);
    }
  });
});

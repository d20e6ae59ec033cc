import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Calendar } from '../../shared/exports/calendar';
import type { Language } from '../../shared/text/language';
import { documentWordsIn } from '../../shared/text/documents/documentWords';

const TWO_DAYS_S = 2 * 86_400;

/** A day without a time of day, in the zone in which ical-generator reads it. */
const dayOf = (date: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
};

const nextDay = (date: string): Date => {
  const day = dayOf(date);
  day.setDate(day.getDate() + 1);
  return day;
};

/**
 * A diary as iCalendar: an event of a whole day for each, with a word two days before. Outlook leaves out tasks (VTODO),
 * so a deadline is an event. `stamp`: ISO moment of writing. Source: RFC 5545; product design, section 6.
 */
export const icsOf = ({ days }: Calendar, language: Language, stamp: string): string => {
  const { calendar: words } = documentWordsIn(language);
  const calendar = ical({
    prodId: { company: 'Rondetafel', product: 'Rondetafel', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, sequence, date, title } of days) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: dayOf(date),
      end: nextDay(date),
      allDay: true,
      summary: title,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: TWO_DAYS_S, description: words.alarm });
  }
  return calendar.toString();
};

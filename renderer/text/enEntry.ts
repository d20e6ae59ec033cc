import type { nlEntry } from './nlEntry';

export const enEntry: typeof nlEntry = {
  day: {
    unclear: '“{{typed}}” is no day that we know. Type for example 4 Dec, Friday or in 2 weeks.',
    noSuchDay: 'There is no day “{{typed}}”. Look at the calendar.',
    otherWeekday: '{{date}} is a {{weekday}}. Change the day or the date.',
    means: '= {{date}}',
    weekend: '{{date}} is no working day.',
    holiday: '{{date}} is {{holiday}}.',
    noWork: 'No working day.',
    move: 'Make it {{date}}',
    first: 'First correct the date: “{{typed}}” is no day that we know.',
    holidays: {
      new_year: "New Year's Day",
      good_friday: 'Good Friday',
      easter: 'Easter Sunday',
      easter_monday: 'Easter Monday',
      kings_day: "King's Day",
      liberation_day: 'Liberation Day',
      ascension: 'Ascension Day',
      pentecost: 'Whit Sunday',
      pentecost_monday: 'Whit Monday',
      christmas: 'Christmas Day',
      boxing_day: 'Boxing Day',
    },
  },
  line: {
    who: 'Who',
    what: 'What',
    when: 'When',
    agency: 'Agency',
    unknownAgency: '“{{name}}” is not on the map yet. The name stays in the action.',
  },
};

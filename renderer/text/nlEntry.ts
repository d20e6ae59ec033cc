/** Words of what is typed in one line: days, and actions. */
export const nlEntry = {
  day: {
    unclear: '“{{typed}}” is voor ons geen dag. Typ bijvoorbeeld 4 dec, vrijdag of over 2 weken.',
    noSuchDay: 'De dag “{{typed}}” bestaat niet. Kijk op de kalender.',
    otherWeekday: '{{date}} is een {{weekday}}. Verander de dag of de datum.',
    means: '= {{date}}',
    weekend: '{{date}} is geen werkdag.',
    holiday: '{{date}} is {{holiday}}.',
    noWork: 'Geen werkdag.',
    move: 'Maak er {{date}} van',
    first: 'Verbeter eerst de datum: “{{typed}}” is voor ons geen dag.',
    holidays: {
      new_year: 'nieuwjaarsdag',
      good_friday: 'Goede Vrijdag',
      easter: 'eerste paasdag',
      easter_monday: 'tweede paasdag',
      kings_day: 'Koningsdag',
      liberation_day: 'Bevrijdingsdag',
      ascension: 'Hemelvaartsdag',
      pentecost: 'eerste pinksterdag',
      pentecost_monday: 'tweede pinksterdag',
      christmas: 'eerste kerstdag',
      boxing_day: 'tweede kerstdag',
    },
  },
  line: {
    who: 'Wie',
    what: 'Wat',
    when: 'Wanneer',
    agency: 'Instantie',
    unknownAgency: '“{{name}}” staat nog niet op de kaart. De naam blijft in de afspraak staan.',
  },
};

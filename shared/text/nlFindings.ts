/** Sentences for what the map tells. `{names}` is a list such as "GGD en Zorg". */
export const nlFindings = {
  title: 'Wat de kaart vertelt',
  unnamed: 'zonder naam',
  and: 'en',
  steps: {
    refers: { whole: '{from} verwijst naar {to}', next: '{from} naar {to}' },
    waits_for: { whole: '{from} wacht op {to}', next: '{from} op {to}' },
    blocks: { whole: '{from} houdt {to} tegen', next: '{from} houdt {to} tegen' },
    other: { whole: '{from} en {to}', next: '{from} en {to}' },
  },
  goesOn: '; al {time}',
  months: { one: '1 maand', many: '{count} maanden' },
  years: { whole: '{count} jaar', over: 'ruim {count} jaar' },
  breakers: {
    one: '{names} mag vandaag beslissen en kan dit doorbreken.',
    many: '{names} mogen vandaag beslissen en kunnen dit doorbreken.',
  },
  noBreakers: 'Niemand in dit rondje mag vandaag beslissen.',
  cleared: '{names} heeft de regie. Daarmee is dit rondje doorbroken.',
  deadlock: 'Zo komt niemand in beweging.',
  moreCircles: 'Er zijn meer rondjes. Hier staan er {count}.',
  lead: {
    none: 'Niemand heeft de regie.',
    several: '{names} hebben allemaal de regie. Kies er één.',
    expired: 'De regie van {names} is afgelopen.',
  },
  unhelped: 'Niemand helpt {names} op deze kaart.',
  isolated: { one: '{names} staat los.', many: '{names} staan los.' },
  unproven: 'Nog geen regel genoemd bij ‘kan niet’: {names}.',
  refusals: {
    one: '1 keer ‘kan niet’: {perSource}.',
    many: '{count} keer ‘kan niet’: {perSource}.',
    notLaw: '{count} daarvan steunt niet op een wet.',
    notLawMany: '{count} daarvan steunen niet op een wet.',
  },
  sources: {
    law: 'wet',
    ordinance: 'verordening',
    policy_rule: 'beleidsregel',
    contract: 'contract',
    work_instruction: 'werkinstructie',
    habit: 'gewoonte',
    unproven: 'nog geen bron',
  },
  deviation: {
    law: 'Wet ({names}): kijk of de wet een hardheidsclausule heeft.',
    ordinance:
      'Verordening ({names}): kijk of er een hardheidsclausule in staat, en weeg de gevolgen ({refs}).',
    policy_rule: 'Beleidsregel ({names}): afwijken moet als de gevolgen te zwaar zijn ({refs}).',
    contract: 'Contract ({names}): een afspraak geldt niet als dat onaanvaardbaar is ({refs}).',
    work_instruction:
      'Werkinstructie ({names}): geen wet. De leiding kan afwijken en weegt de gevolgen ({refs}).',
    habit: 'Gewoonte ({names}): geen regel. Leg per geval uit waarom ({refs}).',
  },
  legalCheck: 'Nog te checken door een jurist.',
  deciders: { one: '{names} beslist het meest.', many: '{names} beslissen het meest.' },
  payers: {
    one: '{names} betaalt mee, maar zit niet aan tafel.',
    many: '{names} betalen mee, maar zitten niet aan tafel.',
  },
  unrelieved: 'Nog niets afgesproken: {names}.',
};

import type { nlFindings } from './nlFindings';

type Same<T> = T extends string ? string : { readonly [K in keyof T]: Same<T[K]> };

/** The same sentences in English. */
export const enFindings: Same<typeof nlFindings> = {
  title: 'What the map tells',
  unnamed: 'without a name',
  and: 'and',
  steps: {
    refers: { whole: '{from} refers on to {to}', next: '{from} to {to}' },
    waits_for: { whole: '{from} waits for {to}', next: '{from} for {to}' },
    blocks: { whole: '{from} blocks {to}', next: '{from} blocks {to}' },
    other: { whole: '{from} and {to}', next: '{from} and {to}' },
  },
  goesOn: '; for {time} already',
  months: { one: '1 month', many: '{count} months' },
  years: { whole: '{count} years', over: 'over {count} years' },
  breakers: {
    one: '{names} may decide today and can break this.',
    many: '{names} may decide today and can break this.',
  },
  noBreakers: 'Nobody in this loop may decide today.',
  cleared: '{names} holds the lead. That breaks this loop.',
  deadlock: 'This way nobody moves.',
  moreCircles: 'There are more loops. {count} are listed here.',
  lead: {
    none: 'Nobody is in charge.',
    several: '{names} all hold the lead. Choose one.',
    expired: 'The lead of {names} has ended.',
  },
  unhelped: 'Nobody on this map helps {names}.',
  isolated: { one: '{names} is not connected.', many: '{names} are not connected.' },
  unproven: 'No rule named yet with ‘cannot’: {names}.',
  refusals: {
    one: '‘Cannot’ once: {perSource}.',
    many: '‘Cannot’ {count} times: {perSource}.',
    notLaw: '{count} of them does not rest on a law.',
    notLawMany: '{count} of them do not rest on a law.',
  },
  sources: {
    law: 'law',
    ordinance: 'ordinance',
    policy_rule: 'policy rule',
    contract: 'contract',
    work_instruction: 'work instruction',
    habit: 'habit',
    unproven: 'no source yet',
  },
  deviation: {
    law: 'Law ({names}): see whether the law has a hardship clause.',
    ordinance: 'Ordinance ({names}): see whether it has a hardship clause, and weigh the effects ({refs}).',
    policy_rule: 'Policy rule ({names}): one must deviate when the effects are too heavy ({refs}).',
    contract: 'Contract ({names}): what was agreed does not hold where that is unacceptable ({refs}).',
    work_instruction:
      'Work instruction ({names}): no law. The management can deviate and weighs the effects ({refs}).',
    habit: 'Habit ({names}): no rule. Explain for each case why ({refs}).',
  },
  legalCheck: 'A lawyer still has to check.',
  deciders: { one: '{names} decides most.', many: '{names} decide most.' },
  payers: {
    one: '{names} pays too, but is not at the table.',
    many: '{names} pay too, but are not at the table.',
  },
  unrelieved: 'Nothing agreed yet: {names}.',
};

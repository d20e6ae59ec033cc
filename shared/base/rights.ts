import type { Role } from './roles';

/** What people do at a table, as far as their roles differ in it. */
export const ACTS = [
  'moveSteps',
  'admit',
  'record',
  'fillOwnCard',
  'fillOthersCard',
  'fillIntent',
  'add',
  'consentOwn',
  'consentOthers',
  'export',
] as const;
export type Act = (typeof ACTS)[number];

/** `ask`: the screen lets you, and says whose it is. */
export type Leave = 'yes' | 'ask' | 'no';

const all = (leave: Leave): Record<Act, Leave> =>
  Object.fromEntries(ACTS.map((act) => [act, leave])) as Record<Act, Leave>;

const NEVER_GUESTS = { moveSteps: 'no', admit: 'no', record: 'no' } as const;

/**
 * Who may do what at the table. Rules of the screen: what every computer enforces is in SECURITY.md. Source: product
 * design, section 2.
 */
const RIGHTS: Readonly<Record<Role, Readonly<Record<Act, Leave>>>> = {
  chair: all('yes'),
  note_taker: { ...all('yes'), ...NEVER_GUESTS },
  participant: {
    ...all('yes'),
    ...NEVER_GUESTS,
    fillOthersCard: 'ask',
    fillIntent: 'ask',
    consentOthers: 'no',
  },
  resident: { ...all('yes'), ...NEVER_GUESTS, fillOthersCard: 'ask', consentOthers: 'no' },
  observer: all('no'),
};

export const leaveTo = (role: Role, act: Act): Leave => RIGHTS[role][act];

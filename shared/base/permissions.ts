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
export type Permission = 'yes' | 'ask' | 'no';

const all = (permission: Permission): Record<Act, Permission> =>
  Object.fromEntries(ACTS.map((act) => [act, permission])) as Record<Act, Permission>;

const NEVER_GUESTS = { moveSteps: 'no', admit: 'no', record: 'no' } as const;

/**
 * Who may do what at the table. Rules of the screen: what every computer enforces is in SECURITY.md. Source: product
 * design, section 2.
 */
const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Act, Permission>>>> = {
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

export const permissionOf = (role: Role, act: Act): Permission => PERMISSIONS[role][act];

import { ROLES, type Role } from '../../../shared/base/roles';

/** What the chair can make of somebody: everything but chair. The usual one first. */
export const GIVEN_ROLES: readonly Exclude<Role, 'chair'>[] = [
  'participant',
  ...ROLES.filter((role) => role !== 'chair' && role !== 'participant'),
];

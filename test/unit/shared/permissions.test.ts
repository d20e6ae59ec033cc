import { describe, expect, it } from 'vitest';
import { ACTS, permissionOf, type Act, type Permission } from '../../../shared/base/permissions';
import { mayWrite, ROLES, type Role } from '../../../shared/base/roles';

/** The table of the product design, section 2: y = yes, a = the screen asks first, n = no. */
const DESIGN: Readonly<Record<Role, string>> = {
  chair: 'y y y y y y y y y y',
  note_taker: 'n n n y y y y y y y',
  participant: 'n n n y a a y y n y',
  observer: 'n n n n n n n n n n',
  resident: 'n n n y a y y y n y',
};
const LETTERS: Readonly<Record<Permission, string>> = { yes: 'y', ask: 'a', no: 'n' };

describe('what somebody may do at the table', () => {
  it.each(ROLES)('follows from being %s', (role) => {
    expect(ACTS.map((act) => LETTERS[permissionOf(role, act)]).join(' ')).toBe(DESIGN[role]);
  });

  it('is the chair’s alone where it is about the meeting itself', () => {
    const acts: readonly Act[] = ['moveSteps', 'admit', 'record'];
    for (const act of acts)
      expect(ROLES.filter((role) => permissionOf(role, act) === 'yes')).toEqual(['chair']);
  });

  it('is nothing for whom the others take no changes from', () => {
    for (const role of ROLES)
      expect(ACTS.some((act) => permissionOf(role, act) !== 'no')).toBe(mayWrite(role));
  });
});

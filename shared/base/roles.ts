/** What somebody is at the table. Only the chair gives roles, in the certificate it signs. */
export const ROLES = ['chair', 'note_taker', 'participant', 'observer', 'resident'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

/** Whether the others take changes of the case from somebody in this role. */
export const mayWrite = (role: Role): boolean => role !== 'observer';

/** Who can be asked to lead when the chair's computer is gone: not somebody who only reads, or whom the table is about. */
export const mayBeDeputy = (role: Role): boolean => role === 'participant' || role === 'note_taker';

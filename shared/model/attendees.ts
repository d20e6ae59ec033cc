import { folded } from '../base/folded';
import { compareNames, comparePeople } from '../base/personNames';
import type { Role } from '../base/roles';
import type { Voice } from './decision';
import type { Attendee, Meeting } from './meeting';
import type { Party } from './party';

type Parties = ReadonlyMap<string, Party>;
type Attendees = ReadonlyMap<string, Attendee>;

/** Somebody as the chair let them in. */
export interface Arrival {
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
}

const same = (a: string, b: string): boolean => a.trim() !== '' && folded(a) === folded(b);

/** The party that an agency's name stands for, by name or code on the card. */
export const partyNamed = (parties: Parties, agency: string): string | null =>
  [...parties.values()].find(({ name, abbr }) => same(name, agency) || same(abbr, agency))?.id ?? null;

/** The only one of these, if there is exactly one: two are not clear. */
const theOnly = (found: readonly Party[]): string | null =>
  found.length === 1 ? (found[0]?.id ?? null) : null;

/** A name without what stands behind it in brackets, such as that it is made up. */
const bare = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '');

/** For which party somebody sits here, where that is clear: by the agency, as its contact, or as the resident. */
export const partyOfArrival = (parties: Parties, { name, agency, role }: Arrival): string | null => {
  const named = partyNamed(parties, agency);
  if (named !== null) return named;
  const all = [...parties.values()];
  if (role === 'resident') return theOnly(all.filter(({ kind }) => kind === 'resident'));
  return theOnly(all.filter(({ contact }) => contact !== null && same(bare(contact.name), bare(name))));
};

/** Everybody who checked in at this meeting, by surname. */
export const attendeesOf = (attendees: Attendees, meeting: string): Attendee[] =>
  [...attendees.values()]
    .filter((attendee) => attendee.meeting === meeting)
    .sort((a, b) => comparePeople(a.name, b.name) || (a.id < b.id ? -1 : 1));

/**
 * Under which id somebody checks in at this meeting. `person` is that person's own key, as `personId` writes it: two people
 * of one name are two, and two computers that write down the same person write one record.
 */
export const attendeeId = (meeting: string, person: string): string => `${meeting}.${person}`;

/** Who is asked *Mag jij vandaag beslissen?*: whoever speaks for an agency. A resident decides for themselves. */
export const isAskedForMandate = ({ role, party }: Attendee, parties: Parties): boolean =>
  role === 'participant' ||
  ((role === 'chair' || role === 'note_taker') && party !== null && parties.get(party)?.kind === 'agency');

export interface Mandate {
  readonly voice: Voice;
  /** Until when a voice that must consult has time; ISO date. */
  readonly until: string | null;
}

/** Of several people of one agency the one who may decide most speaks for it. */
const STRENGTH: readonly Voice[] = ['decides_at_table', 'must_consult', 'advises'];

/** With what mandate a party sits at this meeting; null when nobody of it has said so. */
export const mandateAt = (attendees: Attendees, meeting: string, party: string): Mandate | null => {
  const said = attendeesOf(attendees, meeting).filter((one) => one.party === party);
  for (const voice of STRENGTH) {
    const found = said.find(({ mandate }) => mandate === voice);
    if (found) return { voice, until: found.mandateUntil };
  }
  return null;
};

interface Room {
  readonly parties: Parties;
  readonly attendees: Attendees;
}

/** Who takes turns: the agencies at the table, and those of which somebody checked in after all; by name. */
export const turnOrder = ({ parties, attendees }: Room, meeting: string): Party[] => {
  const present = new Set(attendeesOf(attendees, meeting).map(({ party }) => party));
  return [...parties.values()]
    .filter(
      ({ id, kind, tableStatus }) => kind === 'agency' && (tableStatus === 'at_table' || present.has(id)),
    )
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
};

/** Who has not had a turn in this meeting yet; the first of them is next. */
export const withoutTurn = (room: Room, { id, turns }: Pick<Meeting, 'id' | 'turns'>): Party[] =>
  turnOrder(room, id).filter((party) => !turns.includes(party.id));

import * as z from 'zod';
import {
  idSchema,
  line,
  openChoice,
  optional,
  order,
  person,
  prose,
  type RecordOf,
  required,
  withDefault,
} from './field';

export const PARTY_KINDS = ['resident', 'household', 'agency', 'network', 'missing'] as const;
export const MANDATES = ['decides_at_table', 'must_consult', 'advises', 'informs'] as const;
export const TABLE_STATUSES = ['at_table', 'invited', 'absent'] as const;
export const LEGAL_SOURCES = [
  'law',
  'ordinance',
  'policy_rule',
  'contract',
  'work_instruction',
  'habit',
] as const;

export type PartyKind = (typeof PARTY_KINDS)[number];
export type Mandate = (typeof MANDATES)[number];

/** How far from the middle of the map a card can lie, either way, in pixels. */
export const POSITION_MAX = 1e5;
/** Canvas position of a card's top left corner, in canvas units; one value, so that a move never half-merges. */
export const position = z.tuple([
  z.number().finite().min(-POSITION_MAX).max(POSITION_MAX),
  z.number().finite().min(-POSITION_MAX).max(POSITION_MAX),
]);
export type Position = z.infer<typeof position>;

/** UTF-16 units of the code on a card. */
export const ABBR_MAX = 5;

/** Everyone around the resident, the resident, and what is missing. The last five fields are the perspective. */
export const partyFields = {
  kind: openChoice(PARTY_KINDS, 'agency'),
  name: withDefault(line, ''),
  abbr: withDefault(z.string().max(ABBR_MAX), ''),
  /** Slot 1-12 of the agency palette. */
  colorSlot: optional(z.int().min(1).max(12)),
  position: optional(position),
  contact: optional(person),
  mandate: optional(z.enum(MANDATES)),
  contractor: withDefault(z.boolean(), false),
  tableStatus: withDefault(z.enum(TABLE_STATUSES), 'at_table'),
  minor: withDefault(z.boolean(), false),
  /** Who speaks for a child or another who cannot. */
  voice: optional(line),
  /** The household that this person belongs to. */
  household: optional(idSchema),
  group: optional(idSchema),
  fromSource: withDefault(z.boolean(), false),
  sees: prose(),
  wants: prose(),
  mayDo: prose(),
  cannotDo: prose(),
  worries: prose(),
};
export type Party = RecordOf<typeof partyFields>;

/** Cards that belong together on the map, under one name. */
export const groupFields = { name: withDefault(line, ''), order };
export type Group = RecordOf<typeof groupFields>;

/** A rule that a party leans on, and the room it leaves. */
export const legalGroundFields = {
  party: required(idSchema, ''),
  ref: withDefault(line, ''),
  room: withDefault(line, ''),
  source: optional(z.enum(LEGAL_SOURCES)),
  needsLegalCheck: withDefault(z.boolean(), true),
  order,
};
export type LegalGround = RecordOf<typeof legalGroundFields>;

/** Agencies of the palette take slots in order; beyond twelve they repeat and shape and code carry the difference. */
export const PALETTE_SLOTS = 12;

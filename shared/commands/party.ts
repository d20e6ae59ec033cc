import * as z from 'zod';
import { put, set } from '../doc/op';
import type { CostLine } from '../model/costLine';
import { idSchema, LINE_MAX } from '../model/field';
import {
  ABBR_MAX,
  PALETTE_SLOTS,
  PARTY_KINDS,
  position,
  type PartyKind,
  type Position,
} from '../model/party';
import type { CaseTables } from '../model/tables';
import { editCommand, make, plan, refuse, type Command } from './command';
import { removal } from './removal';

export interface AddPartyArgs {
  readonly kind: PartyKind;
  readonly name: string;
  readonly position: Position;
}

/** Puts somebody on the map. Agencies and networks take the first palette slot that is free. */
export const addParty: Command<AddPartyArgs, string> = {
  name: 'addParty',
  args: z.object({ kind: z.enum(PARTY_KINDS), name: z.string().trim().min(1).max(LINE_MAX), position }),
  plan(tables, args, ctx) {
    const coloured = args.kind === 'agency' || args.kind === 'network';
    return make(
      put('parties', ctx.newId('p'), {
        ...args,
        abbr: abbreviate(args.name, args.kind),
        colorSlot: coloured ? freeSlot(tables) : null,
      }),
    );
  },
};

/** A household is a card of its own kind, and nobody lives in themselves. */
export const editParty = editCommand('editParty', 'parties', (tables, { id, patch }) => {
  const { household } = patch;
  if (household === null || household === undefined) return null;
  return household === id || tables.parties.get(household)?.kind !== 'household'
    ? refuse('not_a_household')
    : null;
});

export interface AddHouseholdMemberArgs {
  readonly household: string;
  readonly name: string;
  readonly minor: boolean;
  readonly position: Position;
}

/** Puts somebody of a household on the map. Each child has a card of its own, so that nobody is out of sight. */
export const addHouseholdMember: Command<AddHouseholdMemberArgs, string> = {
  name: 'addHouseholdMember',
  args: z.object({
    household: idSchema,
    name: z.string().trim().min(1).max(LINE_MAX),
    minor: z.boolean(),
    position,
  }),
  plan(tables, args, ctx) {
    const household = tables.parties.get(args.household);
    if (!household) return refuse('gone');
    if (household.kind !== 'household') return refuse('not_a_household');
    return make(put('parties', ctx.newId('p'), { ...args, kind: 'resident', abbr: shortCode(args.name) }));
  },
};

/** Where a card was put down. Written once, when the drag ends. */
export const moveParty: Command<{ readonly id: string; readonly position: Position }> = {
  name: 'moveParty',
  args: z.object({ id: idSchema, position }),
  plan: (tables, { id, position: to }) =>
    tables.parties.has(id) ? plan(set('parties', id, 'position', to)) : refuse('gone'),
};

/** Several cards at once, such as after tidying up: one step for undo. */
export const moveParties: Command<{
  readonly moves: readonly { readonly id: string; readonly position: Position }[];
}> = {
  name: 'moveParties',
  args: z.object({ moves: z.array(z.object({ id: idSchema, position })).max(5_000) }),
  plan: (tables, { moves }) =>
    plan(
      ...moves
        .filter((move) => tables.parties.has(move.id))
        .map((move) => set('parties', move.id, 'position', move.position)),
    ),
};

/**
 * Takes a party off the map, and says what becomes of everything that pointed at it: its relations, rules, consents and
 * consequences go with it; money stays, on a payer outside the map with the same name; actions become drafts
 * without an agency; bottlenecks and dissents stay without it. One undo brings all of it back.
 */
export const removeParty: Command<{ readonly id: string }> = {
  name: 'removeParty',
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const party = tables.parties.get(id);
    if (!party) return refuse('gone');
    const payer = ctx.newId('x');
    const moved = moneyTo(tables, id, payer);
    if (moved.length === 0) return plan(...removal(tables, [['parties', id]]));
    // The rest is worked out as if the money had already moved.
    const costLines = new Map([...tables.costLines, ...moved.map((line) => [line.id, line] as const)]);
    const externalPayers = new Map([...tables.externalPayers, [payer, { id: payer, name: party.name }]]);
    return make(
      put('externalPayers', payer, { name: party.name }),
      ...moved.flatMap((line) => [
        set('costLines', line.id, 'bearer', line.bearer),
        set('costLines', line.id, 'beneficiary', line.beneficiary),
      ]),
      ...removal({ ...tables, costLines, externalPayers }, [['parties', id]]),
    );
  },
};

/** The cost lines of a party, as they are when the payer takes its place. */
const moneyTo = (tables: CaseTables, id: string, payer: string): CostLine[] =>
  [...tables.costLines.values()]
    .filter((line) => line.bearer === id || line.beneficiary === id)
    .map((line) => ({
      ...line,
      bearer: line.bearer === id ? payer : line.bearer,
      beneficiary: line.beneficiary === id ? payer : line.beneficiary,
    }));

/** At most three characters; whole ones, and counted after `ß` has become `SS`. */
export const shortCode = (text: string): string => {
  let code = '';
  for (const character of Array.from(text.toUpperCase()).slice(0, 3)) {
    if (code.length + character.length <= ABBR_MAX) code += character;
  }
  return code;
};

/** Small words say nothing in a three-character code. */
const SMALL_WORDS = new Set(['de', 'het', 'een', 'van', 'voor', 'en', 'the', 'of', 'for', 'and']);

const abbreviate = (name: string, kind: PartyKind): string => {
  if (kind === 'missing') return '???';
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SMALL_WORDS.has(word.toLowerCase()));
  const characters =
    words.length >= 3 ? words.map((word) => Array.from(word)[0] ?? '').join('') : (words[0] ?? name);
  return shortCode(characters);
};

const freeSlot = (tables: CaseTables): number => {
  const uses = Array.from({ length: PALETTE_SLOTS }, () => 0);
  for (const { colorSlot } of tables.parties.values())
    if (colorSlot) uses[colorSlot - 1] = (uses[colorSlot - 1] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses)) + 1;
};

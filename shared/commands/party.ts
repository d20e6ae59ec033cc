import * as z from 'zod';
import { put, remove, set, type Op } from '../doc/op';
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
import { aboutTheRest } from './bottleneck';
import { editCommand, plan, refuse, type Command } from './command';

export interface AddPartyArgs {
  readonly kind: PartyKind;
  readonly name: string;
  readonly position: Position;
}

/** Puts somebody on the map. Agencies and networks take the first palette slot that is free. */
export const addParty: Command<AddPartyArgs> = {
  name: 'addParty',
  args: z.object({ kind: z.enum(PARTY_KINDS), name: z.string().trim().min(1).max(LINE_MAX), position }),
  plan(tables, args, ctx) {
    const coloured = args.kind === 'agency' || args.kind === 'network';
    return plan(
      put('parties', ctx.newId('p'), {
        ...args,
        abbr: abbreviate(args.name, args.kind),
        colorSlot: coloured ? freeSlot(tables) : null,
      }),
    );
  },
};

export const editParty = editCommand('editParty', 'parties');

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
    return plan(
      remove('parties', id),
      ...goesAlong(tables, id),
      ...staysWithout(tables, id),
      ...moneyStays(tables, id, ctx.newId('x'), party.name),
    );
  },
};

const goesAlong = (tables: CaseTables, id: string): Op[] => {
  const ops: Op[] = [];
  const gone = new Set<string>();
  for (const relation of tables.relations.values()) {
    if (relation.from !== id && relation.to !== id) continue;
    gone.add(relation.id);
    ops.push(remove('relations', relation.id));
  }
  for (const change of tables.relationChanges.values()) {
    if (gone.has(change.relation) || change.added?.from === id || change.added?.to === id) {
      ops.push(remove('relationChanges', change.id));
    }
  }
  for (const ground of tables.legalGrounds.values())
    if (ground.party === id) ops.push(remove('legalGrounds', ground.id));
  for (const consent of tables.consents.values())
    if (consent.party === id) ops.push(remove('consents', consent.id));
  for (const lead of tables.leads.values()) if (lead.party === id) ops.push(remove('leads', lead.id));
  for (const effect of tables.consequences.values())
    if (effect.who === id) ops.push(remove('consequences', effect.id));
  for (const benefit of tables.benefits.values())
    if (benefit.who === id) ops.push(remove('benefits', benefit.id));
  return ops;
};

const staysWithout = (tables: CaseTables, id: string): Op[] => {
  const relations = [...tables.relations.values()].filter(({ from, to }) => from === id || to === id);
  const ops = aboutTheRest(tables, new Set([id, ...relations.map((relation) => relation.id)]));
  for (const action of tables.actions.values())
    if (action.party === id) ops.push(set('actions', action.id, 'party', null));
  for (const dissent of tables.dissents.values())
    if (dissent.by === id) ops.push(set('dissents', dissent.id, 'by', null));
  for (const feedback of tables.feedbacks.values())
    if (feedback.to === id) ops.push(set('feedbacks', feedback.id, 'to', null));
  return ops;
};

const moneyStays = (tables: CaseTables, id: string, payer: string, name: string): Op[] => {
  const ops: Op[] = [];
  for (const cost of tables.costLines.values()) {
    if (cost.bearer === id) ops.push(set('costLines', cost.id, 'bearer', payer));
    if (cost.beneficiary === id) ops.push(set('costLines', cost.id, 'beneficiary', payer));
  }
  return ops.length === 0 ? [] : [put('externalPayers', payer, { name }), ...ops];
};

/** At most three letters; whole ones, and counted after `ß` has become `SS`. */
export const shortCode = (text: string): string => {
  let code = '';
  for (const letter of Array.from(text.toUpperCase()).slice(0, 3)) {
    if (code.length + letter.length <= ABBR_MAX) code += letter;
  }
  return code;
};

/** Small words say nothing in a three-letter code. */
const SMALL_WORDS = new Set(['de', 'het', 'een', 'van', 'voor', 'en', 'the', 'of', 'for', 'and']);

const abbreviate = (name: string, kind: PartyKind): string => {
  if (kind === 'missing') return '???';
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SMALL_WORDS.has(word.toLowerCase()));
  const letters =
    words.length >= 3 ? words.map((word) => Array.from(word)[0] ?? '').join('') : (words[0] ?? name);
  return shortCode(letters);
};

const freeSlot = (tables: CaseTables): number => {
  const uses = Array.from({ length: PALETTE_SLOTS }, () => 0);
  for (const { colorSlot } of tables.parties.values())
    if (colorSlot) uses[colorSlot - 1] = (uses[colorSlot - 1] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses)) + 1;
};

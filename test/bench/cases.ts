import * as Y from 'yjs';
import { applyOps } from '../../shared/doc/applyOps';
import { put, type Op } from '../../shared/doc/op';
import { RELATION_TYPES, type RelationType } from '../../shared/model/relation';

/** Milliseconds of one frame of an ordinary screen. */
export const FRAME_MS = 1_000 / 60;

/** The same row of numbers in every run (mulberry32), from 0 up to 1. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const SENTENCE = 'Na maanden hulp is er geen vooruitgang, en niemand weet wie nu aan zet is.';

export const partyOps = (count: number): Op[] =>
  Array.from({ length: count }, (_, index) =>
    put('parties', `p${index}`, {
      kind: index % 10 === 0 ? 'resident' : 'agency',
      name: `Instantie ${index}`,
      abbr: 'INS',
      colorSlot: (index % 12) + 1,
      position: [(index % 25) * 240, Math.floor(index / 25) * 180],
      sees: SENTENCE,
      wants: SENTENCE,
    }),
  );

export const relationOps = (
  count: number,
  parties: number,
  types: readonly RelationType[] = RELATION_TYPES,
): Op[] => {
  const random = seeded(7);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor(random() * parties);
    const to = (from + 1 + Math.floor(random() * (parties - 1))) % parties;
    return put('relations', `r${index}`, {
      type: types[index % types.length],
      from: `p${from}`,
      to: `p${to}`,
      label: 'Te weinig grond voor dwang: terug naar zorg',
    });
  });
};

export const actionOps = (count: number, parties: number): Op[] =>
  Array.from({ length: count }, (_, index) =>
    put('actions', `a${index}`, {
      no: index + 1,
      text: 'Huis bekijken en opschrijven wat minstens weg moet',
      party: `p${index % parties}`,
      owner: { name: 'T. van Dijk (fictief)', role: 'adviseur', fictional: true },
      due: `2030-${String((index % 12) + 1).padStart(2, '0')}-15`,
      result: "Eén A4 met foto's, in gewone taal",
      changedAt: '2029-01-01T12:00:00.000Z',
    }),
  );

/** A case of so many records: a quarter parties, half relations, a quarter actions. */
export const caseOps = (records: number): Op[] => {
  const parties = Math.max(2, Math.floor(records / 4));
  const relations = Math.floor(records / 2);
  return [
    ...partyOps(parties),
    ...relationOps(relations, parties),
    ...actionOps(records - parties - relations, parties),
  ];
};

export const docOf = (ops: readonly Op[]): Y.Doc => {
  const doc = new Y.Doc();
  applyOps(doc, ops, { kind: 'load' });
  return doc;
};

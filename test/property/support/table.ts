import fs from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { commitEstimate, openBlindRound, revealRound } from '../../../shared/commands/estimate';
import { addExternalPayer } from '../../../shared/commands/payer';
import { migrate } from '../../../shared/doc/migrations/migrate';
import { caseFileToOps } from '../../../shared/exchange/toOps';
import { CaseProjection } from '../../../shared/projection/caseProjection';
import { commitmentOf } from '../../../shared/model/blindEstimate';
import { TABLE_NAMES, type CaseTables } from '../../../shared/model/tables';
import { maximalCase } from '../../fixtures/maximalCase';
import { fileOf, TODAY } from '../../unit/shared/support/cases';
import { Desk } from '../../unit/shared/support/desk';
import { ARGUMENTS, DRAWN } from './anyCommand';
import { ESTIMATE } from './blindArguments';
import { Choices } from './choices';

/** What one person does, or what happens to the network. */
export interface Step {
  readonly peer: number;
  readonly kind: 'command' | 'undo' | 'redo' | 'deliver' | 'cut' | 'heal' | 'migrate';
  readonly command: number;
  readonly choices: readonly number[];
}

export interface Tally {
  histories: number;
  commands: number;
  refusals: number;
  conflicts: number;
  /** Times that somebody went offline. */
  cuts: number;
  migrations: number;
  undos: number;
  redos: number;
  used: Set<string>;
}
export const newTally = (): Tally => ({
  histories: 0,
  commands: 0,
  refusals: 0,
  conflicts: 0,
  cuts: 0,
  migrations: 0,
  undos: 0,
  redos: 0,
  used: new Set(),
});

/** A change on its way, and what it wrote: `record/field`, or `/record` when a record came or went. */
interface Parcel {
  readonly update: Uint8Array;
  readonly wrote: readonly string[];
}

interface Peer {
  readonly desk: Desk;
  online: boolean;
  /** Changes of others that have not arrived yet. */
  readonly inbox: Parcel[];
  /** Changes of its own that nobody has had yet. */
  readonly outbox: Parcel[];
  /** `table/id` of every record that it made. */
  readonly made: Set<string>;
}

const deskWith = (file: object): Desk => new Desk('start', 99).load(caseFileToOps(fileOf(file), TODAY));
const startFrom = (file: object): Uint8Array => Y.encodeStateAsUpdate(deskWith(file).doc);

/** The same in the middle of blind estimates, one of them just revealed; and with a payer that pays nothing yet. */
const estimating = (file: object): Uint8Array => {
  const desk = deskWith(file);
  desk.do(addExternalPayer, { name: 'Fonds' });
  const [scenario = ''] = desk.tables.scenarios.keys();
  for (const id of ['be-open', 'be-shown']) {
    const [round = ''] = desk.do(openBlindRound, {
      scenario,
      bearer: null,
      costLine: null,
      question: 'Wat kost dit per jaar?',
      rhythm: 'perYear',
    });
    desk.do(commitEstimate, { id, round, party: null, hash: commitmentOf({ ...ESTIMATE, id, round }) });
    if (id === 'be-shown') desk.do(revealRound, { id: round });
  }
  return Y.encodeStateAsUpdate(desk.doc);
};

/** Where a history starts: with every field filled, also when it is closed, or before anybody made a proposal or took the lead. */
const STARTS = {
  /** Saved by version 1: people bring it up to this version in the middle of their work. */
  old: fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/layout-1.ydoc')),
  full: startFrom(maximalCase),
  closed: startFrom({ ...maximalCase, status: 'closed' }),
  early: estimating({
    ...maximalCase,
    decision: null,
    leads: [],
    actions: [],
    actionChanges: [],
    dissents: [],
  }),
};

export type Start = keyof typeof STARTS;

const keysOf = (tables: CaseTables): Set<string> =>
  new Set(TABLE_NAMES.flatMap((table) => [...tables[table].keys()].map((id) => `${table}/${id}`)));

/** Some people at one table, over a network that delivers late and in any order. */
export class Table {
  readonly peers: readonly Peer[];
  readonly #tally: Tally;

  constructor(size: number, tally: Tally, start: Start = 'full') {
    this.#tally = tally;
    tally.histories += 1;
    this.peers = Array.from({ length: size }, (_, at) => {
      const desk = new Desk(`p${at}-`, at + 1, STARTS[start]);
      return { desk, online: true, inbox: [], outbox: [], made: new Set() };
    });
    for (const peer of this.peers) {
      let wrote: readonly string[] = [];
      peer.desk.doc.on('afterTransaction', (transaction: Y.Transaction) => {
        wrote = transaction.origin === 'remote' ? [] : writtenIn(transaction);
      });
      peer.desk.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'remote') return;
        this.#countConflicts(peer, wrote);
        peer.outbox.push({ update, wrote });
      });
    }
  }

  step(step: Step): void {
    const peer = this.peers[step.peer % this.peers.length]!;
    const pick = new Choices(step.choices);
    if (step.kind === 'command') this.#command(peer, step.command, pick);
    else if (step.kind === 'undo') this.#undo(peer);
    else if (step.kind === 'redo') this.#tally.redos += Number(peer.desk.redo());
    else if (step.kind === 'deliver') this.#deliver(peer, pick.number(5));
    else if (step.kind === 'migrate') this.#migrate(peer);
    else this.#connect(peer, step.kind === 'heal');
    if (peer.online) this.#send(peer);
  }

  /** Everybody online, and everything arrives. */
  settle(): void {
    for (const peer of this.peers) peer.online = true;
    for (const peer of this.peers) this.#send(peer);
    for (const peer of this.peers) while (peer.inbox.length > 0) this.#deliver(peer, peer.inbox.length * 3);
  }

  #command(peer: Peer, number: number, pick: Choices): void {
    const command = DRAWN[number % DRAWN.length]!;
    const stop = peer.desk.projection.subscribe(({ tables, membership }) => {
      for (const table of membership)
        for (const id of tables.get(table) ?? [])
          if (peer.desk.tables[table].has(id)) peer.made.add(`${table}/${id}`);
    });
    const problem = peer.desk.run(command, ARGUMENTS[command.name]!(peer.desk.tables, pick));
    if (problem) this.#tally.refusals += 1;
    else {
      this.#tally.commands += 1;
      this.#tally.used.add(command.name);
    }
    stop();
  }

  #migrate(peer: Peer): void {
    const before = keysOf(peer.desk.tables);
    this.#tally.migrations += Number(migrate(peer.desk.doc));
    const after = keysOf(peer.desk.tables);
    const lost = [...before].filter((key) => !after.has(key));
    if (lost.length > 0) throw new Error(`A migration removed ${lost.join(', ')}`);
  }

  #connect(peer: Peer, online: boolean): void {
    if (peer.online && !online) this.#tally.cuts += 1;
    peer.online = online;
  }

  #undo(peer: Peer): void {
    const before = keysOf(peer.desk.tables);
    this.#tally.undos += Number(peer.desk.undo());
    const after = keysOf(peer.desk.tables);
    const lost = [...before].filter((key) => !after.has(key) && !peer.made.has(key));
    if (lost.length > 0) throw new Error(`Undo removed what others had made: ${lost.join(', ')}`);
  }

  #send(from: Peer): void {
    for (const parcel of from.outbox.splice(0))
      for (const peer of this.peers) if (peer !== from) peer.inbox.push(parcel);
  }

  #deliver(peer: Peer, which: number): void {
    if (!peer.online || peer.inbox.length === 0) return;
    const [parcel] = peer.inbox.splice(which % peer.inbox.length, 1);
    Y.applyUpdate(peer.desk.doc, parcel!.update, 'remote');
  }

  /** A conflict: somebody else wrote the same before, and this person had not received it. */
  #countConflicts(peer: Peer, wrote: readonly string[]): void {
    const unseen = new Set(
      this.peers
        .flatMap((other) => (other === peer ? other.inbox : other.outbox))
        .flatMap((parcel) => parcel.wrote),
    );
    this.#tally.conflicts += wrote.filter((key) => unseen.has(key)).length;
  }
}

const writtenIn = (transaction: Y.Transaction): string[] => {
  const wrote: string[] = [];
  transaction.changed.forEach((fields, type) => {
    const name = type._item?.parentSub ?? '';
    const record = type.parent?._item?.parentSub ?? '';
    for (const field of fields)
      wrote.push(type instanceof Y.Text ? `${record}/${name}` : `${name}/${field ?? ''}`);
  });
  return wrote;
};

/** The case read from scratch out of a document. */
export const fromScratch = (doc: Y.Doc): CaseProjection => {
  const projection = new CaseProjection(doc);
  projection.destroy();
  return projection;
};

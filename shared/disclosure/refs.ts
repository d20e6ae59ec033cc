import type { CaseTables, TableName } from '../model/tables';

/** What each table's records are called in a limited view. */
const PREFIXES = {
  case: 'case',
  intent: 'intent',
  parties: 'party',
  externalPayers: 'payer',
  relations: 'relation',
  bottlenecks: 'bottleneck',
  scenarios: 'scenario',
  consequences: 'consequence',
  events: 'event',
  decisions: 'decision',
  dissents: 'dissent',
  actions: 'action',
  signals: 'signal',
  successes: 'success',
} as const satisfies { readonly [T in TableName]?: string };
export type ReferredTable = keyof typeof PREFIXES;

/** Numbers records in the order of their tables; the same record has the same number everywhere in one view. */
export class Refs {
  readonly #refs = new Map<string, string>();

  constructor(tables: CaseTables) {
    for (const [table, prefix] of Object.entries(PREFIXES) as [ReferredTable, string][]) {
      let count = 0;
      for (const id of tables[table].keys()) this.#refs.set(`${table}/${id}`, `${prefix}-${(count += 1)}`);
    }
  }

  /** The number of a record, or null when it is gone. */
  of(id: string | null, ...among: readonly ReferredTable[]): string | null {
    if (id === null) return null;
    for (const table of among) {
      const found = this.#refs.get(`${table}/${id}`);
      if (found !== undefined) return found;
    }
    return null;
  }
}

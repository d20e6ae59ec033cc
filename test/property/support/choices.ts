import type { CaseTables, RecordIn, TableName } from '../../../shared/model/tables';

/** Chooses by turning a list of numbers into choices, so that a failing history can be made smaller. */
export class Choices {
  #at = 0;
  constructor(readonly numbers: readonly number[]) {}

  number(below: number): number {
    const found = this.numbers[this.#at % this.numbers.length] ?? 0;
    this.#at += 1;
    return below <= 0 ? 0 : (found + this.#at * 7) % below;
  }

  of<T>(items: readonly T[]): T {
    return items[this.number(items.length)]!;
  }

  /** An id of the tables; sometimes, and when there is none, one that nobody knows. */
  id(tables: CaseTables, ...from: TableName[]): string {
    const ids = from.flatMap((table) => [...tables[table].keys()]).sort();
    return this.number(25) === 24 || ids.length === 0 ? 'nobody' : this.of(ids);
  }

  /** An id of a record that fits; one that nobody knows when none does. */
  where<T extends TableName>(tables: CaseTables, table: T, fits: (record: RecordIn<T>) => boolean): string {
    const records = [...(tables[table] as ReadonlyMap<string, RecordIn<T>>).values()].filter(fits);
    return records.length === 0 ? 'nobody' : this.of(records.map(({ id }) => id).sort());
  }

  maybe<T>(value: T): T | null {
    return this.number(2) === 0 ? null : value;
  }

  text(): string {
    return this.of(['Bellen', 'Brief 🧩', 'Wonen', 'é', 'Als het kan', 'x'.repeat(50), '=1+1', '한글']);
  }

  person(): { name: string; role: string | null; fictional: boolean } {
    return { name: this.of(['Noor', 'Sam', 'team', 'Wij']), role: this.maybe('consulent'), fictional: false };
  }
}

export type ArgsOf = (tables: CaseTables, pick: Choices) => unknown;

import type { ReactNode } from 'react';
import type { FindingRef } from '../../../shared/insight/findings';
import { useCase } from '../../store/caseStore';
import { useWords } from '../../text/i18n';
import { showRef } from './selectFinding';

interface NamedObjectsProps {
  readonly sentence: string;
  /** In the order in which the sentence names them. */
  readonly refs: readonly FindingRef[];
}

/** A sentence in which every named object is a button that shows it. */
export const NamedObjects = ({ sentence, refs }: NamedObjectsProps) => {
  const { unnamed } = useWords().findings;
  const tables = useCase((state) => state.tables);
  const nameOf = ({ table, id }: FindingRef): string => {
    if (table === 'relations') return tables.relations.get(id)?.label || unnamed;
    if (table === 'bottlenecks') return tables.bottlenecks.get(id)?.title || unnamed;
    return tables[table].get(id)?.name || unnamed;
  };
  const parts: ReactNode[] = [];
  let at = 0;
  for (const ref of refs) {
    const name = nameOf(ref);
    const start = sentence.indexOf(name, at);
    if (start === -1) continue;
    parts.push(
      sentence.slice(at, start),
      <button
        key={`${ref.table}/${ref.id}`}
        type="button"
        className="finding__ref"
        onClick={() => showRef(ref)}
      >
        {name}
      </button>,
    );
    at = start + name.length;
  }
  return (
    <>
      {parts}
      {sentence.slice(at)}
    </>
  );
};

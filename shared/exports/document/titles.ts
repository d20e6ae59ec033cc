import type { CaseTables } from '../../model/tables';

/** What a record of the case is called, whatever it is; nothing where it has no name of its own. */
export const titleOf = (tables: CaseTables, id: string | null): string => {
  if (id === null) return '';
  const found =
    tables.parties.get(id)?.name ??
    tables.externalPayers.get(id)?.name ??
    tables.scenarios.get(id)?.title ??
    tables.bottlenecks.get(id)?.title ??
    tables.relations.get(id)?.label ??
    tables.actions.get(id)?.text ??
    tables.signals.get(id)?.title ??
    '';
  return found.trim();
};

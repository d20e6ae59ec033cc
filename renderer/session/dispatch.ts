import type { Command } from '../../shared/commands/command';
import { typeText } from '../../shared/commands/text';
import { spliceBetween } from '../../shared/commands/text';
import type { TableName } from '../../shared/model/tables';
import { currentSession } from './current';
import { tell } from './tell';

export { tell };

/** The one way for changes. True when it was carried out; otherwise the user has been told why. */
export const dispatch = <A>(command: Command<A>, args: A): boolean => {
  const session = currentSession();
  if (!session) return false;
  session.endUndoStep();
  const problem = session.dispatch(command, args);
  if (problem) tell(problem);
  return problem === null;
};

/** Carries out a command that adds a record, and gives its id; null when it was refused. */
export const dispatchNew = <A>(command: Command<A>, args: A, table: TableName): string | null => {
  const records = currentSession()?.projection.tables[table];
  const before = new Set(records?.keys());
  if (!dispatch(command, args)) return null;
  return [...(records?.keys() ?? [])].find((id) => !before.has(id)) ?? null;
};

/** Somebody typed: `before` became `after` in one prose field. Only the difference is written. */
export const typeInto = (
  table: TableName,
  id: string,
  field: string,
  before: string,
  after: string,
): void => {
  const splice = spliceBetween(before, after);
  const session = currentSession();
  if (!splice || !session) return;
  const problem = session.dispatch(typeText, { table, id, field, ...splice });
  if (problem) tell(problem);
};

export const undo = (): void => currentSession()?.undo();
export const redo = (): void => currentSession()?.redo();

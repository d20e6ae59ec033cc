import type { Command } from '../../shared/commands/command';
import { typeText } from '../../shared/commands/text';
import { spliceBetween } from '../../shared/commands/text';
import type { TableName } from '../../shared/model/tables';
import { currentSession } from './current';
import { tell } from './tell';

export { tell };

/** Carries it out in a step of its own; null when it was refused, and then the user has been told why. */
const carryOut = <A, M extends string | null>(
  command: Command<A, M>,
  args: A,
): { readonly made: M } | null => {
  const session = currentSession();
  if (!session) return null;
  session.endUndoStep();
  const done = session.dispatch(command, args);
  if (!done.ok) tell(done.problems[0]);
  return done.ok ? { made: done.value } : null;
};

/** The one way for changes. True when it was carried out; otherwise the user has been told why. */
export const dispatch = <A>(command: Command<A>, args: A): boolean => carryOut(command, args) !== null;

/** Carries out a command that makes a record, and gives its id; null when it was refused. */
export const dispatchNew = <A>(command: Command<A, string>, args: A): string | null =>
  carryOut(command, args)?.made ?? null;

/** Somebody typed: `before` became `after` in one prose field. Only the difference is written. False: it was refused. */
export const typeInto = (
  table: TableName,
  id: string,
  field: string,
  before: string,
  after: string,
): boolean => {
  const splice = spliceBetween(before, after);
  const session = currentSession();
  if (!splice || !session) return true;
  const done = session.dispatch(typeText, { table, id, field, ...splice });
  if (!done.ok) tell(done.problems[0]);
  return done.ok;
};

/**
 * The way to take back what was done last, and nothing else, whatever is done after it. It says so when that cannot be
 * any more: it was taken back already, or that case is closed.
 */
export const undoOfLast = (): (() => void) => {
  const session = currentSession();
  const takeBack = session?.undoOfLast();
  return () => {
    if (currentSession() !== session || takeBack?.() !== true) tell({ code: 'undo_gone' });
  };
};

export const undo = (): void => currentSession()?.undo();
export const redo = (): void => currentSession()?.redo();

import { join } from 'node:path';
import type { FilePort } from './filePort';
import { HEADER_BYTES } from './header';
import type { BesideKind } from './sectionKeys';
import { caseName, logName, parseCaseFileName, besideName, removedName } from './names';

/** All files of one case in the library folder. */
export interface CaseFiles {
  readonly stem: string;
  /** Generations that have a snapshot file, newest first. */
  readonly cases: readonly number[];
  /** Generations that have a journal, oldest first. */
  readonly logs: readonly number[];
  /** Marked as removed: what is left is to be deleted. */
  readonly removed: boolean;
  /** What this computer keeps beside the case and what goes to nobody. */
  readonly beside: readonly BesideKind[];
  /** Left by a write that did not end. */
  readonly temporary: readonly string[];
  readonly damaged: readonly string[];
}

/** The case files among the names of a folder, by stem; other files are left out. */
export function groupCaseFiles(names: readonly string[]): Map<string, CaseFiles> {
  const groups = new Map<
    string,
    {
      cases: number[];
      logs: number[];
      removed: boolean;
      beside: BesideKind[];
      temporary: string[];
      damaged: string[];
    }
  >();
  for (const name of names) {
    const file = parseCaseFileName(name);
    if (file === null) continue;
    const group = groups.get(file.stem) ?? {
      cases: [],
      logs: [],
      removed: false,
      beside: [],
      temporary: [],
      damaged: [],
    };
    groups.set(file.stem, group);
    if (file.kind === 'case') group.cases.push(file.generation);
    else if (file.kind === 'log') group.logs.push(file.generation);
    else if (file.kind === 'removed') group.removed = true;
    else if (file.kind === 'private' || file.kind === 'meeting') group.beside.push(file.kind);
    else group[file.kind].push(name);
  }
  const found = new Map<string, CaseFiles>();
  for (const [stem, group] of groups) {
    group.cases.sort((one, other) => other - one);
    group.logs.sort((one, other) => one - other);
    found.set(stem, { stem, ...group });
  }
  return found;
}

/** The files of one case as they are now. */
export async function findCaseFiles(files: FilePort, dir: string, stem: string): Promise<CaseFiles> {
  const names = (await files.list(dir)).filter((name) => name.startsWith(stem));
  const none = { stem, cases: [], logs: [], temporary: [], damaged: [] };
  return groupCaseFiles(names).get(stem) ?? { ...none, removed: false, beside: [] };
}

/**
 * True when there is no case: nothing at all, or no more than the empty first journal that a `create` leaves
 * when it is cut off (it was never acknowledged, and so no edit was).
 */
export async function isAbsent(files: FilePort, dir: string, found: CaseFiles): Promise<boolean> {
  if (found.removed) return true;
  if (found.cases.length > 0 || found.damaged.length > 0) return false;
  if (found.logs.length === 0) return true;
  if (found.logs.length > 1 || found.logs[0] !== 1) return false;
  const log = await files.stat(join(dir, logName(found.stem, 1)));
  return log === null || log.size <= HEADER_BYTES;
}

/** Removes temporary files. */
export async function removeTemporary(files: FilePort, dir: string, found: CaseFiles): Promise<void> {
  for (const name of found.temporary) await files.remove(join(dir, name));
}

/** Deletes every file of a case; the mark goes last, so that a removal cut off is taken up at the next start. */
export async function finishRemoval(files: FilePort, dir: string, stem: string): Promise<void> {
  const found = await findCaseFiles(files, dir, stem);
  const names = [
    ...found.cases.map((generation) => caseName(stem, generation)),
    ...found.logs.map((generation) => logName(stem, generation)),
    ...found.beside.map((kind) => besideName(stem, kind)),
    ...found.damaged,
    ...found.temporary,
  ];
  for (const name of names) await files.remove(join(dir, name));
  // The files must be gone before the mark is, also after a loss of power.
  await files.syncDir(dir);
  await files.remove(join(dir, removedName(stem)));
  await files.syncDir(dir);
}

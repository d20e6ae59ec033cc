export type Need = 'electron' | 'display' | 'browser' | 'redis' | 'networks';
export interface PackageRow {
  readonly need: Need;
  readonly names: readonly string[];
}
export function missingPackages(
  needs: readonly Need[],
  installed?: (names: readonly string[]) => ReadonlySet<string>,
  isThere?: (program: string) => boolean,
): PackageRow[];
/** What is not there, and the line that installs it. */
export interface Missing {
  readonly needs: readonly Need[];
  readonly line: string;
}
export function ensureDebianPackages(
  needs: readonly Need[],
  options?: { readonly orTell?: boolean },
): Promise<Missing>;

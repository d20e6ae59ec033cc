export type Need = 'electron' | 'display' | 'browser' | 'servers';
export function missingPackages(
  needs: Need[],
  installed?: (names: string[]) => Set<string>,
): { names: string[]; canDoWithout?: true }[];
export function ensureDebianPackages(needs: Need[]): Promise<void>;

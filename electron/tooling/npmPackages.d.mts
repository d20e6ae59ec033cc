export function packagesAreStale(folder?: string): boolean;
export function ensurePackages(options?: { quiet?: boolean }): Promise<void>;

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}
export function ruledFolders(): string[];
export function checkLayers(folder?: string): { modules: number; violations: Violation[] };

export interface Electron {
  readonly dir: string;
  readonly exe: string;
  readonly version: string;
  readonly source: 'override' | 'installed' | 'downloaded' | 'fallback';
}
export function electronDist(): Electron;
export function describeElectron(electron: Electron): string;

import { webcrypto } from 'node:crypto';

/** Older Electron runtimes have no global `crypto` in the main process. Imported first by `main.ts`. */
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

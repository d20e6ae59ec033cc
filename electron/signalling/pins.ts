/** A server of which we know the certificate beforehand. */
export interface PinnedServer {
  readonly host: string;
  readonly port: number;
  /** SHA-256 of its certificate, 32 bytes. */
  readonly pin: Uint8Array;
}

const HTTPS_PORT = 443;

/** Host and port of an address, as `PinnedServer` has them. */
const placeOf = (url: string): string => {
  const { hostname, port } = new URL(url);
  return `${hostname.replaceAll(/[[\]]/g, '')} ${port === '' ? HTTPS_PORT : port}`;
};

/** The certificates of the present meeting: at each of its addresses exactly the pinned one, elsewhere none. */
export class Pins {
  #pins: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  #hasRefused = false;

  /** True when another computer answered at a pinned address since the last `trust`. */
  get hasRefused(): boolean {
    return this.#hasRefused;
  }

  /** Replaces what was trusted before. */
  trust(servers: readonly PinnedServer[]): void {
    const pins = new Map<string, Set<string>>();
    for (const { host, port, pin } of servers) {
      const place = `${host} ${port}`;
      pins.set(place, (pins.get(place) ?? new Set()).add(`sha256/${Buffer.from(pin).toString('base64')}`));
    }
    this.#pins = pins;
    this.#hasRefused = false;
  }

  /** `fingerprint` as Electron gives it: sha256/ and base64. */
  accepts(url: string, fingerprint: string): boolean {
    const pins = this.#pins.get(placeOf(url));
    const isAccepted = pins?.has(fingerprint) ?? false;
    if (pins !== undefined && !isAccepted) this.#hasRefused = true;
    return isAccepted;
  }
}

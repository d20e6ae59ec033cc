import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { lanAddresses } from './addresses';
import { noBus, type Bus } from './bus';
import type { TlsIdentity } from './certificate';
import { defaultLimits, type SignallingLimits } from './limits';
import { UpgradeGuard, type SignallingStats } from './upgradeGuard';
import { turnCredentials, type TurnSettings } from './turnCredentials';

export interface SignallingOptions {
  /** `0.0.0.0` for the LAN, `127.0.0.1` for this machine only. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: Partial<SignallingLimits>;
  /** Page origins allowed beside our own app, exactly as browsers send them. */
  readonly origins?: readonly string[];
  /** Without it the port is open text: for tests, and behind something that speaks TLS for us. */
  readonly tls?: TlsIdentity;
  /** Answers plain requests, which are no sockets; without it they are told that this is not a website. */
  readonly onRequest?: RequestListener;
  /** The only path at which it listens, such as `/k3Jd8s`: whoever does not know it gets nothing. */
  readonly path?: string | undefined;
  /** To other servers of the same service. */
  readonly bus?: Bus | undefined;
  /** The relay of the organisation, for which clients get credentials. */
  readonly relay?: TurnSettings | undefined;
}

export interface Signalling {
  readonly port: number;
  /** `ws://` or `wss://` addresses under which others reach it, best first. */
  addresses(): string[];
  stats(): SignallingStats;
  /** Closes all sockets and the port. Never rejects. */
  close(): Promise<void>;
}

/** The server could not start; `code` is that of the system, such as EADDRINUSE. */
export class SignallingStartError extends Error {
  override readonly name = 'SignallingStartError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const CLOSE_GRACE_MS = 500;

const listen = (http: Server, { host, port }: SignallingOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(new SignallingStartError(error.code ?? 'UNKNOWN', error.message));
    http.once('error', fail);
    http.listen(port, host, () => {
      http.off('error', fail);
      resolve();
    });
  });

const stop = async (http: Server, guard: UpgradeGuard): Promise<void> => {
  guard.closeAll();
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  const cut = setTimeout(() => {
    guard.terminateAll();
    http.closeAllConnections();
  }, CLOSE_GRACE_MS);
  await closed;
  clearTimeout(cut);
};

/** Node looks at its time limits every 30 s unless it is told to do so more often. */
const httpLimits = ({ silentMs, checkEveryMs }: SignallingLimits) => ({
  headersTimeout: silentMs,
  requestTimeout: silentMs,
  connectionsCheckingInterval: checkEveryMs,
});

const noWebsite: RequestListener = (_request, response) => {
  response.writeHead(426, { Connection: 'close' }).end();
};

const newServer = ({ tls, onRequest = noWebsite }: SignallingOptions, limits: SignallingLimits): Server =>
  tls === undefined
    ? createServer(httpLimits(limits), onRequest)
    : createTlsServer(
        { ...httpLimits(limits), key: tls.key, cert: tls.certificate, handshakeTimeout: limits.silentMs },
        onRequest,
      );

const openedServer = (options: SignallingOptions, limits: SignallingLimits): Server => {
  try {
    return newServer(options, limits);
  } catch (error) {
    throw new SignallingStartError('BAD_CERTIFICATE', error instanceof Error ? error.message : String(error));
  }
};

/**
 * Passes encrypted signalling messages between the members of a topic, and knows nothing else. Keeps
 * no content, writes no log. Bad clients are closed with a code of CloseCode; none can stop it.
 * @throws {SignallingStartError} when the port cannot be opened or the certificate not used; nothing after that.
 */
export const startSignalling = async (options: SignallingOptions): Promise<Signalling> => {
  const limits = { ...defaultLimits, ...options.limits };
  const guard = new UpgradeGuard({
    limits,
    origins: options.origins ?? [],
    path: options.path ?? null,
    bus: options.bus ?? noBus,
    turnCredentials: () => turnCredentials(options.relay ?? null, Date.now()),
  });
  const http = openedServer(options, limits);
  // whoever only holds the line, without becoming a socket, must not use up what this computer has
  http.maxConnections = 2 * limits.connections;
  http.on('connection', (stream) => guard.connected(stream));
  http.on('upgrade', (request, stream, head) => guard.upgrade(request, stream, head));
  http.on('clientError', (_error, stream) => guard.reject(stream, '400 Bad Request'));
  http.on('tlsClientError', (_error, stream) => stream.destroy());
  await listen(http, options);
  // an error of the listening socket itself must not take the app down
  http.on('error', () => guard.closeAll());
  const { port } = http.address() as AddressInfo;
  const pulse = setInterval(() => guard.checkAlive(), limits.pingEveryMs);
  pulse.unref();
  const check = setInterval(() => guard.checkSilent(), limits.checkEveryMs);
  check.unref();
  let closing: Promise<void> | null = null;
  return {
    port,
    addresses: () => {
      const hosts = options.host === '0.0.0.0' || options.host === '::' ? lanAddresses() : [options.host];
      return hosts.map((host) => `${options.tls ? 'wss' : 'ws'}://${host}:${port}`);
    },
    stats: () => guard.stats(),
    close: () => {
      clearInterval(pulse);
      clearInterval(check);
      return (closing ??= stop(http, guard));
    },
  };
};

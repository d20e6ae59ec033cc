import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { inBackground } from '../../shared/base/failures';
import { newTlsIdentity, pinOf, type TlsIdentity } from './certificate';
import { connectRedis, type RedisBus } from './redisBus';
import { HELP, isBehindProxy, readSettings, SettingsError, type ServerSettings } from './serverSettings';
import type { SignallingLimits } from './limits';
import { SignallingStartError, startSignalling, type Signalling } from './startSignalling';

/** The signalling server of an organisation, without a window: the same rules as inside the app. */

const HEALTH_EVERY_MS = 60_000;
/** A whole organisation may come from one address. */
const LIMITS = { connections: 2_000, connectionsPerAddress: 200, pendingPerAddress: 200 };

/** Counts and states only: what is said, by whom and about which meeting never gets here. */
const log = (line: string): void => {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
};

/** Behind a proxy everybody comes from one address. */
const limitsOf = (settings: ServerSettings): Partial<SignallingLimits> => {
  const { connections } = LIMITS;
  return isBehindProxy(settings)
    ? { connections, connectionsPerAddress: connections, pendingPerAddress: connections }
    : LIMITS;
};

const tlsOf = async ({ tlsCert, tlsKey }: ServerSettings): Promise<TlsIdentity | undefined> => {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  try {
    const [certificate, key] = await Promise.all([readFile(tlsCert, 'utf8'), readFile(tlsKey, 'utf8')]);
    return { certificate, key };
  } catch (error) {
    throw new SettingsError(`the certificate cannot be read: ${String(error)}`);
  }
};

const makeCertificate = async (folder: string): Promise<void> => {
  const { certificate, key } = newTlsIdentity();
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'cert.pem'), certificate);
  await writeFile(path.join(folder, 'key.pem'), key, { mode: 0o600 });
  log(`wrote cert.pem and key.pem in ${folder}; good for a year, after which addresses with its pin change`);
};

const healthOf = (server: Signalling, bus: RedisBus | undefined) => ({
  ...server.stats(),
  redis: bus === undefined ? 'none' : bus.isUp() ? 'up' : 'away',
});

/** What people fill in as the server of their organisation. */
const shownAddress = (server: Signalling, settings: ServerSettings, tls: TlsIdentity | undefined): string => {
  const pin = tls === undefined ? '' : `#${pinOf(tls.certificate).toString('base64url')}`;
  return `${server.addresses()[0] ?? ''}${settings.path ?? ''}${pin}`;
};

const serve = async (settings: ServerSettings): Promise<void> => {
  const tls = await tlsOf(settings);
  const bus = settings.redisUrl === undefined ? undefined : connectRedis(settings.redisUrl, log);
  const onRequest: RequestListener = ({ method, url }, response) => {
    if (method === 'GET' && url === '/health')
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(`${JSON.stringify(healthOf(server, bus))}\n`);
    else response.writeHead(426, { Connection: 'close' }).end();
  };
  const { turnUrls, turnSecret } = settings;
  const server = await startSignalling({
    host: settings.host,
    port: settings.port,
    path: settings.path,
    origins: settings.origins ?? [],
    limits: limitsOf(settings),
    onRequest,
    bus,
    ...(tls && { tls }),
    ...(turnUrls && turnSecret && { relay: { urls: turnUrls, secret: turnSecret } }),
  });
  log(`listening at ${shownAddress(server, settings, tls)}`);
  const health = setInterval(() => log(`health ${JSON.stringify(healthOf(server, bus))}`), HEALTH_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(health);
    await server.close();
    bus?.close();
    log('stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => inBackground('signalling.stop', stop()));
};

const main = async (args: readonly string[]): Promise<void> => {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const settings = readSettings(args, process.env);
  await (settings.makeCertificate === undefined
    ? serve(settings)
    : makeCertificate(settings.makeCertificate));
};

main(process.argv.slice(2)).catch((error: unknown) => {
  const isKnown = error instanceof SettingsError || error instanceof SignallingStartError;
  process.stderr.write(`${isKnown ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { parseArgs } from 'node:util';
import * as z from 'zod';

/** A setting that cannot be used. The message is for whoever runs the server. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export const HELP = `npm run signalling -- [options]          each option also as a variable of the environment

  --host HOST            HOST           where to listen; 127.0.0.1 by default
  --port PORT            PORT           8443 by default, 0 for any
  --path /PATH           SIGNALLING_PATH  listen at this path only: a long random one keeps strangers out
  --origins URL,URL      ORIGINS        pages that may connect beside our app; none by default
  --tls-cert FILE        TLS_CERT       certificate and key as PEM; without them only on 127.0.0.1,
  --tls-key FILE         TLS_KEY        behind something that speaks TLS
  --redis-url URL        REDIS_URL      Redis or Valkey, when several servers are one service
  --turn-urls URL,URL    TURN_URLS      the relay (coturn), such as turns:turn.example.nl:443?transport=tcp
                         TURN_SECRET    its static-auth-secret; never as an option, those are seen by all
  --make-certificate FOLDER             writes cert.pem and key.pem, signed by itself, and stops
`;

/** Behind something that speaks TLS for us everybody comes from one address. */
const isLoopback = (host: string): boolean => host === '::1' || host.startsWith('127.');

const list = (one: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(one).min(1).max(8))
    .optional();
const iceUrl = z.string().regex(/^(stun|turns?):[^\s,]+$/);
const settings = z
  .object({
    host: z.string().min(1).default('127.0.0.1'),
    port: z.coerce.number().int().min(0).max(65_535).default(8443),
    path: z
      .string()
      .regex(/^\/[\w.~-]{1,100}$/)
      .optional(),
    tlsCert: z.string().min(1).optional(),
    tlsKey: z.string().min(1).optional(),
    redisUrl: z
      .string()
      .regex(/^rediss?:\/\//)
      .optional(),
    origins: list(z.string().regex(/^https?:\/\/[^/\s]+$/)),
    turnUrls: list(iceUrl),
    turnSecret: z.string().min(32).optional(),
    makeCertificate: z.string().min(1).optional(),
  })
  .refine(({ tlsCert, tlsKey }) => (tlsCert === undefined) === (tlsKey === undefined), {
    path: ['tlsKey'],
    message: 'TLS_CERT and TLS_KEY belong together',
  })
  .refine(({ host, tlsCert }) => tlsCert !== undefined || isLoopback(host), {
    path: ['tlsCert'],
    message: 'without TLS_CERT and TLS_KEY it listens on 127.0.0.1 only',
  })
  .refine(({ turnUrls, turnSecret }) => (turnUrls === undefined) === (turnSecret === undefined), {
    path: ['turnSecret'],
    message: 'TURN_URLS and TURN_SECRET belong together',
  });

export type ServerSettings = z.infer<typeof settings>;

export const isBehindProxy = ({ tlsCert, host }: ServerSettings): boolean =>
  tlsCert === undefined && isLoopback(host);

type Words = Readonly<Record<string, string | undefined>>;

const flagsIn = (args: readonly string[]): Words => {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: option,
        port: option,
        path: option,
        origins: option,
        'tls-cert': option,
        'tls-key': option,
        'redis-url': option,
        'turn-urls': option,
        'make-certificate': option,
      },
    }).values;
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error));
  }
};

/** Options first, then the environment; an empty variable is none. @throws {SettingsError} */
export const readSettings = (args: readonly string[], env: Words): ServerSettings => {
  const flags = flagsIn(args);
  const pick = (flag: string, variable: string): string | undefined =>
    flags[flag] ?? (env[variable] || undefined);
  const parsed = settings.safeParse({
    host: pick('host', 'HOST'),
    port: pick('port', 'PORT'),
    path: pick('path', 'SIGNALLING_PATH'),
    origins: pick('origins', 'ORIGINS'),
    tlsCert: pick('tls-cert', 'TLS_CERT'),
    tlsKey: pick('tls-key', 'TLS_KEY'),
    redisUrl: pick('redis-url', 'REDIS_URL'),
    turnUrls: pick('turn-urls', 'TURN_URLS'),
    turnSecret: env['TURN_SECRET'] || undefined,
    makeCertificate: flags['make-certificate'],
  });
  if (parsed.success) return parsed.data;
  // the value itself stays out: it may be a secret
  throw new SettingsError(
    parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; '),
  );
};

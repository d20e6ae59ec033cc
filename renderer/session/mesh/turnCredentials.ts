import * as z from 'zod';

/** What a signalling server answers to `{"type":"turn"}`. Without `urls` it knows no relay. */
const answer = z.object({
  type: z.literal('turn'),
  urls: z.array(z.string().regex(/^(stun|turns?):[^\s]{1,200}$/)).max(8),
  username: z.string().max(100),
  credential: z.string().max(100),
});

const LIMIT_MS = 6_000;

const turnServersIn = (data: unknown): readonly RTCIceServer[] | null => {
  if (typeof data !== 'string') return null;
  try {
    const parsed = answer.safeParse(JSON.parse(data));
    if (!parsed.success) return null;
    const { urls, username, credential } = parsed.data;
    return urls.length === 0 ? [] : [{ urls, username, credential }];
  } catch {
    return null;
  }
};

/**
 * Asks a signalling server for the relay of its organisation, with credentials for this meeting. Empty when it has none,
 * null when it does not answer. Never rejects.
 */
export const askForTurnCredentials = (address: string): Promise<readonly RTCIceServer[] | null> =>
  new Promise((resolve) => {
    const socket = new WebSocket(address);
    const finish = (servers: readonly RTCIceServer[] | null): void => {
      clearTimeout(limit);
      socket.close();
      resolve(servers);
    };
    const limit = setTimeout(() => finish(null), LIMIT_MS);
    socket.addEventListener('open', () => socket.send('{"type":"turn"}'));
    socket.addEventListener('message', (event) => finish(turnServersIn(event.data)));
    socket.addEventListener('close', () => finish(null));
  });

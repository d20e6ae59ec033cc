import { createHmac, randomBytes } from 'node:crypto';

/** The relay (TURN) of the organisation. */
export interface TurnSettings {
  /** Such as `turns:turn.example.nl:443?transport=tcp`, best first. */
  readonly urls: readonly string[];
  /** The `static-auth-secret` of coturn. */
  readonly secret: string;
}

/** What a client gets to use the relay. Empty `urls`: there is none. */
export interface TurnCredentials {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/** As long as an invitation at most. */
const HOURS_VALID = 12;
const NO_TURN: TurnCredentials = { urls: [], username: '', credential: '' };

/**
 * Credentials that coturn's `use-auth-secret` understands (draft-uberti-behave-turn-rest-00): the second at which they end
 * and a random number, so that quotas count per credential; never a name. `now` in milliseconds since 1970.
 */
export const turnCredentials = (settings: TurnSettings | null, now: number): TurnCredentials => {
  if (settings === null) return NO_TURN;
  const ends = Math.floor(now / 1000) + HOURS_VALID * 3600;
  const username = `${ends}:${randomBytes(8).toString('hex')}`;
  const credential = createHmac('sha1', settings.secret).update(username).digest('base64');
  return { urls: settings.urls, username, credential };
};

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { turnCredentials } from '../../../electron/signalling/turnCredentials';
import { isBehindProxy, readSettings, SettingsError } from '../../../electron/signalling/serverSettings';

const SECRET = 's'.repeat(32);
const TLS = { TLS_CERT: 'c.pem', TLS_KEY: 'k.pem' };

describe('the settings of the stand-alone server', () => {
  test('without any it listens to this computer only', () => {
    const settings = readSettings([], {});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 8443 });
    expect(isBehindProxy(settings)).toBe(true);
  });
  test('options go before the environment, and an empty variable is none', () => {
    const env = { ...TLS, HOST: '0.0.0.0', PORT: '9000', REDIS_URL: '' };
    expect(readSettings(['--port', '9001'], env)).toMatchObject({ host: '0.0.0.0', port: 9001 });
    expect(readSettings([], env).redisUrl).toBeUndefined();
  });
  test('urls of the relay are a list', () => {
    const env = { TURN_URLS: 'turn:a:3478, turns:b:443?transport=tcp', TURN_SECRET: SECRET };
    expect(readSettings([], env).turnUrls).toEqual(['turn:a:3478', 'turns:b:443?transport=tcp']);
  });
  test.each([
    ['open text for everybody', { HOST: '0.0.0.0' }],
    ['half a certificate', { TLS_CERT: 'c.pem' }],
    ['a port that is none', { PORT: '70000' }],
    ['a relay without a secret', { TURN_URLS: 'turn:a' }],
    ['a short secret', { TURN_URLS: 'turn:a', TURN_SECRET: 'short-one' }],
    ['a relay that is none', { TURN_URLS: 'https://a', TURN_SECRET: SECRET }],
    ['another database', { REDIS_URL: 'http://x' }],
    ['a path without slash', { SIGNALLING_PATH: 'x' }],
  ])('%s is refused, and the reason holds no secret', (_, env) => {
    expect(() => readSettings([], env)).toThrow(SettingsError);
    expect(() => readSettings([], env)).not.toThrow(/short-one/);
  });
  test('an option that does not exist is refused', () => {
    expect(() => readSettings(['--prot', '1'], {})).toThrow(SettingsError);
    expect(() => readSettings(['--turn-secret', SECRET], {})).toThrow(SettingsError);
  });
});

describe('a pass for the relay', () => {
  const NOW = Date.parse('2026-03-02T09:00:00Z');
  test('ends after twelve hours, names nobody and is what coturn reckons', () => {
    const { username, credential, urls } = turnCredentials({ urls: ['turn:a'], secret: SECRET }, NOW);
    const [ends, rest] = username.split(':');
    expect(Number(ends)).toBe(Date.parse('2026-03-02T21:00:00Z') / 1000);
    expect(rest).toMatch(/^[0-9a-f]{16}$/);
    expect(credential).toBe(createHmac('sha1', SECRET).update(username).digest('base64'));
    expect(urls).toEqual(['turn:a']);
  });
  test('is empty where there is no relay', () => {
    expect(turnCredentials(null, NOW)).toEqual({ urls: [], username: '', credential: '' });
  });
});

import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../shared/ipc/parseReply';

const unknown = (code: string) => ({ ok: false, problem: { code: 'unknown', params: { code } } });

describe('A reply of the main process', () => {
  it('of the agreed shape comes through', () => {
    const value = {
      snapshot: new Uint8Array([1]),
      updates: [new Uint8Array([2])],
      whole: true,
      missing: 0,
      endedCleanly: true,
    };
    expect(parseReply('library:open', { ok: true, value })).toEqual({ ok: true, value });
    const refused = { ok: false, problem: { code: 'library_disk_full' } };
    expect(parseReply('library:append', refused)).toEqual(refused);
  });

  it('of any other shape is a refusal, never a value', () => {
    for (const raw of [
      undefined,
      null,
      'x',
      [],
      { ok: true },
      { ok: true, value: { snapshot: 'x' } },
      { ok: 1 },
    ])
      expect(parseReply('library:open', raw)).toEqual(unknown('library:open'));
    expect(parseReply('prices:read', { ok: true, value: { prices: [{}], damaged: false } })).toEqual(
      unknown('prices:read'),
    );
    expect(parseReply('app:info', { ok: false, problem: { code: 7 } })).toEqual(unknown('app:info'));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameError, FrameFlag, FrameReader, FrameWriter } from '../../../renderer/session/mesh/framing';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return error instanceof FrameError ? error.code : 'another error';
  }
  return 'none';
};

describe('framing', () => {
  test('any messages, chunked at any size, come out whole and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 64 }),
        (messages, chunk) => {
          const writer = new FrameWriter();
          const reader = new FrameReader(1000);
          const out: Uint8Array[] = [];
          for (const message of messages)
            for (const frame of writer.message(message, chunk)) {
              const read = reader.read(frame);
              if (read.kind === 'message') out.push(new Uint8Array(read.message));
            }
          expect(out).toEqual(messages);
        },
      ),
    );
  });

  test('running numbers wrap around', () => {
    const writer = new FrameWriter();
    const reader = new FrameReader(10);
    for (let i = 0; i < 70_000; i++) reader.read(writer.frame(FrameFlag.whole, new Uint8Array(1)));
  });

  test('one lost, repeated or swapped frame is a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.constantFrom('lose', 'repeat', 'swap'), (at, how) => {
        const frames = [...new FrameWriter().message(new Uint8Array(100), 10)];
        if (how === 'lose') frames.splice(at, 1);
        if (how === 'repeat') frames.splice(at, 0, frames[at]!);
        if (how === 'swap') [frames[at], frames[at + 1]] = [frames[at + 1]!, frames[at]!];
        const reader = new FrameReader(1000);
        expect(codeOf(() => frames.forEach((frame) => reader.read(frame)))).toBe('gap');
      }),
    );
  });

  test('more than the cap is refused, whole or in parts, before it is kept', () => {
    const whole = new FrameWriter().frame(FrameFlag.whole, new Uint8Array(11));
    expect(codeOf(() => new FrameReader(10).read(whole))).toBe('oversize');
    const reader = new FrameReader(10);
    const parts = [...new FrameWriter().message(new Uint8Array(12), 4)];
    reader.read(parts[0]!);
    reader.read(parts[1]!);
    expect(codeOf(() => reader.read(parts[2]!))).toBe('oversize');
  });

  test('parts that end nowhere, begin nowhere or are empty are malformed', () => {
    const { whole, part, last, hello } = FrameFlag;
    const play = (...flags: readonly FrameFlag[]): string => {
      const writer = new FrameWriter();
      const reader = new FrameReader(100);
      return codeOf(() => flags.forEach((flag) => reader.read(writer.frame(flag, new Uint8Array(2)))));
    };
    expect(play(last)).toBe('malformed');
    expect(play(part, whole)).toBe('malformed');
    expect(play(part, hello)).toBe('malformed');
    const empty = new FrameWriter().frame(part, new Uint8Array(0));
    expect(codeOf(() => new FrameReader(100).read(empty))).toBe('malformed');
  });

  test('garbage gives a FrameError and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 10 }), (frames) => {
        const reader = new FrameReader(30);
        expect(codeOf(() => frames.forEach((frame) => reader.read(frame)))).not.toBe('another error');
      }),
      { numRuns: 1000 },
    );
  });
});

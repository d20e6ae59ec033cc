import fc from 'fast-check';
import * as encoding from 'lib0/encoding';

/** One struct of an update as raw bytes may say it, also what no encoder writes. */
export interface RawStruct {
  readonly info: number;
  readonly origin: readonly [number, number] | null;
  readonly rightOrigin: readonly [number, number] | null;
  readonly parent: string | readonly [number, number];
  readonly key: string | null;
  readonly content: (encoder: encoding.Encoder) => void;
}

export interface RawUpdate {
  readonly clock: number;
  readonly structs: readonly RawStruct[];
  readonly deletions: readonly (readonly [number, number, number])[];
}

const ref = (encoder: encoding.Encoder, [client, clock]: readonly [number, number]): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

/** Yjs' first update format, written without Yjs: nothing is checked. */
export const rawUpdate = (client: number, { clock, structs, deletions }: RawUpdate): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, structs.length > 0 ? 1 : 0);
  if (structs.length > 0) for (const n of [structs.length, client, clock]) encoding.writeVarUint(encoder, n);
  for (const { info, origin, rightOrigin, parent, key, content } of structs) {
    const isBare = info === 0 || info === 10;
    const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === null ? 0 : 0x20);
    encoding.writeUint8(encoder, isBare ? info : info | flags);
    if (!isBare) {
      if (origin) ref(encoder, origin);
      if (rightOrigin) ref(encoder, rightOrigin);
      if (!origin && !rightOrigin) {
        encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
        if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
        else ref(encoder, parent);
        if (key !== null) encoding.writeVarString(encoder, key);
      }
    }
    content(encoder);
  }
  encoding.writeVarUint(encoder, deletions.length);
  for (const [whose, from, length] of deletions)
    for (const n of [whose, 1, from, length]) encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
};

const number =
  (value: number) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeVarUint(encoder, value);
const text =
  (value: string) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeVarString(encoder, value);
const all =
  (...writes: readonly ((encoder: encoding.Encoder) => void)[]) =>
  (encoder: encoding.Encoder): void => {
    for (const write of writes) write(encoder);
  };

/** A value inside so many lists, written without recursion. */
export const deepValue =
  (depth: number) =>
  (encoder: encoding.Encoder): void => {
    for (let i = 0; i < depth; i++) {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
  };

const value =
  (it: unknown) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeAny(encoder, it as string);

/** By what is wrong with it; each in the name of its sender. */
export const FOREIGN: Readonly<Record<string, Pick<RawStruct, 'info' | 'content'>>> = {
  'deleted content of no length': { info: 1, content: number(0) },
  'a text of no length': { info: 4, content: text('') },
  'a list of no values': { info: 8, content: number(0) },
  'garbage collected structs of no length': { info: 0, content: number(0) },
  'a gap': { info: 10, content: number(7) },
  'a gap of no length': { info: 10, content: number(0) },
  'deleted content beyond all clocks': { info: 1, content: number(2 ** 50) },
  'JSON 4,000 deep': { info: 2, content: all(number(1), text('['.repeat(4000) + ']'.repeat(4000))) },
  'JSON of no length': { info: 2, content: number(0) },
  'an embed 4,000 deep': { info: 5, content: text('['.repeat(4000) + ']'.repeat(4000)) },
  'a plain embed': { info: 5, content: text('{"image":"x"}') },
  'formatting 4,000 deep': { info: 6, content: all(text('bold'), text('['.repeat(4000) + ']'.repeat(4000))) },
  'plain formatting': { info: 6, content: all(text('bold'), text('true')) },
  bytes: {
    info: 3,
    content: all(number(2), (encoder) => encoding.writeUint8Array(encoder, Uint8Array.of(1, 2))),
  },
  'a document inside': { info: 9, content: all(text('guid'), value({})) },
  'an array': { info: 7, content: number(0) },
  'an XML element': { info: 7, content: all(number(3), text('p')) },
  'an XML fragment': { info: 7, content: number(4) },
  'an XML hook': { info: 7, content: all(number(5), text('x')) },
  'XML text': { info: 7, content: number(6) },
  'a value 8,000 deep': { info: 8, content: all(number(1), deepValue(8000)) },
  'a value with a prototype': {
    info: 8,
    content: all(number(1), (encoder) => {
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeAny(encoder, { polluted: true });
    }),
  },
  'a big integer': { info: 8, content: all(number(1), value(12n)) },
  'bytes as a value': { info: 8, content: all(number(1), value(new Uint8Array(3))) },
  'no value': { info: 8, content: all(number(1), value(undefined)) },
};

const HONEST: readonly Pick<RawStruct, 'info' | 'content'>[] = [
  { info: 0, content: number(3) },
  { info: 1, content: number(2) },
  { info: 4, content: text('abc') },
  { info: 4, content: text('é🙂') },
  { info: 7, content: number(1) },
  { info: 7, content: number(2) },
  { info: 8, content: all(number(1), value({ low: 1, high: [2, 'x', null, true] })) },
  { info: 8, content: all(number(2), value('a'), value(1.5)) },
];

/** Updates of random structs, at random places, with random deletions: a few are honest, most are not. */
export const anyRawUpdate = (client: number, others: readonly number[]): fc.Arbitrary<RawUpdate> => {
  const clock = fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, fc.constantFrom(2 ** 31, 2 ** 53 - 1));
  const whose = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(client, ...others) },
    fc.constantFrom(3, 2 ** 40),
  );
  const id = fc.tuple(whose, clock);
  const held = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...HONEST) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(FOREIGN)) },
  );
  const struct = fc
    .record({
      held,
      origin: fc.option(id, { freq: 2 }),
      rightOrigin: fc.option(id, { freq: 2 }),
      parent: fc.oneof(fc.constantFrom('parties', 'text', 'case', 'later', '__proto__', ''), id),
      key: fc.option(fc.constantFrom('a', 'name', 'p-1', '__proto__', 'constructor', 'x'.repeat(300))),
    })
    .map(({ held: { info, content }, ...place }): RawStruct => ({ info, content, ...place }));
  return fc.record({
    clock: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, clock),
    structs: fc.array(struct, { maxLength: 8 }),
    deletions: fc.array(
      fc.tuple(whose, clock, fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, fc.constant(2 ** 31))),
      { maxLength: 4 },
    ),
  });
};

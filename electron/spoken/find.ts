import { lookForDoors, type DiscoveryOptions } from './discovery';
import { knockAt, type Address, type KnockResult } from './knock';

/** How long we look round when nobody answers, and at how many places we ask. */
const LOOK_MS = 5_000;
const PLACES_MAX = 32;

/** `nobody`: no chair was found at all. */
export type FindResult =
  | { readonly kind: 'welcome'; readonly invitation: string }
  | { readonly kind: 'wrong' | 'tooMany' | 'nobody' };

/** What people should hear when several places answered, none of them with a welcome. */
const worst = (kinds: ReadonlySet<KnockResult['kind']>): FindResult => {
  if (kinds.has('tooMany')) return { kind: 'tooMany' };
  return { kind: kinds.has('wrong') ? 'wrong' : 'nobody' };
};

/** The invitation behind a spoken code, from the computer at this address. */
const findAt = async (address: Address, code: string): Promise<FindResult> => {
  const result = await knockAt(address, code);
  return result.kind === 'welcome' ? result : worst(new Set([result.kind]));
};

/** As `findAt`, at the first of these addresses where a door is. */
const knockAtOneOf = async (addresses: readonly Address[], code: string): Promise<KnockResult> => {
  for (const address of addresses) {
    const result = await knockAt(address, code);
    if (result.kind !== 'elsewhere') return result;
  }
  return { kind: 'elsewhere' };
};

/** The same from whichever chair on this network knows the code. */
const findAround = (code: string, options: DiscoveryOptions): Promise<FindResult> =>
  new Promise((resolve) => {
    const kinds = new Set<KnockResult['kind']>();
    const asked: Promise<void>[] = [];
    const finish = (result: FindResult): void => {
      stop();
      clearTimeout(limit);
      resolve(result);
    };
    const ask = async (addresses: readonly Address[]): Promise<void> => {
      const result = await knockAtOneOf(addresses, code);
      kinds.add(result.kind);
      if (result.kind === 'welcome') finish(result);
    };
    const stop = lookForDoors((addresses) => {
      if (asked.length < PLACES_MAX) asked.push(ask(addresses));
    }, options);
    const limit = setTimeout(() => void Promise.all(asked).then(() => finish(worst(kinds))), LOOK_MS);
  });

/** Looks for the meeting of a spoken code. Never rejects. */
export const findMeeting = (
  code: string,
  address: Address | null,
  options: DiscoveryOptions,
): Promise<FindResult> => (address === null ? findAround(code, options) : findAt(address, code));

import { inBackground } from '../../shared/base/failures';
import { browseRoomCodes, type DiscoveryOptions } from './discovery';
import { redeemAt, type Address, type RedeemResult } from './redeem';

/** How long we look round when nobody answers, and at how many places we ask. */
const LOOK_MS = 5_000;
const PLACES_MAX = 32;

/** `nobody`: no chair was found at all. */
export type FindResult =
  | { readonly kind: 'granted'; readonly invitation: string }
  | { readonly kind: 'wrong' | 'tooMany' | 'nobody' };

/** What people should hear when several places answered, and none granted it. */
const worst = (kinds: ReadonlySet<RedeemResult['kind']>): FindResult => {
  if (kinds.has('tooMany')) return { kind: 'tooMany' };
  return { kind: kinds.has('wrong') ? 'wrong' : 'nobody' };
};

/** The invitation behind a room code, from the computer at this address. */
const findAt = async (address: Address, code: string): Promise<FindResult> => {
  const result = await redeemAt(address, code);
  return result.kind === 'granted' ? result : worst(new Set([result.kind]));
};

/** As `findAt`, at the first of these addresses where room codes are redeemed. */
const redeemAtOneOf = async (addresses: readonly Address[], code: string): Promise<RedeemResult> => {
  for (const address of addresses) {
    const result = await redeemAt(address, code);
    if (result.kind !== 'elsewhere') return result;
  }
  return { kind: 'elsewhere' };
};

/** The same from whichever chair on this network knows the code. */
const findAround = (code: string, options: DiscoveryOptions): Promise<FindResult> =>
  new Promise((resolve) => {
    const kinds = new Set<RedeemResult['kind']>();
    const asked: Promise<void>[] = [];
    const finish = (result: FindResult): void => {
      stop();
      clearTimeout(limit);
      resolve(result);
    };
    const ask = async (addresses: readonly Address[]): Promise<void> => {
      const result = await redeemAtOneOf(addresses, code);
      kinds.add(result.kind);
      if (result.kind === 'granted') finish(result);
    };
    const stop = browseRoomCodes((addresses) => {
      if (asked.length < PLACES_MAX) asked.push(ask(addresses));
    }, options);
    const giveUp = async (): Promise<void> => {
      await Promise.all(asked);
      finish(worst(kinds));
    };
    const limit = setTimeout(() => inBackground('roomCode.find', giveUp()), LOOK_MS);
  });

/** Looks for the meeting of a room code. Never rejects. */
export const findMeeting = (
  code: string,
  address: Address | null,
  options: DiscoveryOptions,
): Promise<FindResult> => (address === null ? findAround(code, options) : findAt(address, code));

import type { Expected } from './expected';
import { ALL } from './settings';

export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly cents: number;
}

/**
 * What each party wins (+) or loses (-) by a scenario compared with *Zo doorgaan*, in cents of expected present value,
 * and `*` for the whole; the parties add up to the whole to the cent.
 */
export const netsAgainst = (own: Expected, baseline: Expected): Expected => {
  const parties = [...new Set([...baseline.keys(), ...own.keys()])].sort();
  return new Map(
    parties.map((party) => [party, (baseline.get(party) ?? 0) - (own.get(party) ?? 0)] as const),
  );
};

/** `none_needed`: nobody loses. `settled`: the transfers do it. `whole_loses`: no settlement can, the whole is dearer. */
export type Settlement =
  | { readonly kind: 'none_needed' }
  | { readonly kind: 'settled'; readonly transfers: readonly Transfer[] }
  | { readonly kind: 'whole_loses'; readonly cents: number };

const byMost = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/**
 * The smallest settlement in which no party is worse off than under *Zo doorgaan*: every party that loses gets exactly
 * its loss, so no less can move; the largest winner pays the largest loser first, which takes at most n - 1 transfers.
 * People, `lastAsked`, only pay when what agencies win is not enough. Source: compensation test of welfare economics
 * (Kaldor-Hicks), made actual; domain rules, section 4.
 */
export const settle = (nets: Expected, lastAsked: ReadonlySet<string>): Settlement => {
  const whole = nets.get(ALL) ?? 0;
  const parties = [...nets].filter(([party]) => party !== ALL);
  const losers = parties.filter(([, net]) => net < 0).map(([party, net]) => [party, -net] as const);
  if (losers.length === 0) return { kind: 'none_needed' };
  if (whole < 0) return { kind: 'whole_loses', cents: -whole };
  const winners = parties.filter(([, net]) => net > 0).sort(byMost);
  const payers = [
    ...winners.filter(([party]) => !lastAsked.has(party)),
    ...winners.filter(([party]) => lastAsked.has(party)),
  ];
  return { kind: 'settled', transfers: match(payers, losers.sort(byMost)) };
};

const match = (
  payers: readonly (readonly [string, number])[],
  losers: readonly (readonly [string, number])[],
): Transfer[] => {
  const transfers: Transfer[] = [];
  const rest = payers.map(([, cents]) => cents);
  let payer = 0;
  for (const [to, loss] of losers) {
    let due = loss;
    while (due > 0) {
      const from = payers[payer];
      const left = rest[payer] ?? 0;
      if (!from) break;
      const cents = Math.min(due, left);
      transfers.push({ from: from[0], to, cents });
      due -= cents;
      rest[payer] = left - cents;
      if (rest[payer] === 0) payer += 1;
    }
  }
  return transfers;
};

import { commitmentOf } from '../../../shared/model/blindEstimate';
import { RHYTHMS } from '../../../shared/model/costLine';
import type { ArgsOf } from './choices';

const SALT = 's'.repeat(43);
/** Everybody estimates the same here, so that any desk can show any estimate. */
export const ESTIMATE = { low: 40_000, high: 90_000, salt: SALT };

/** How to call the commands of blind estimates. */
export const blindArguments: Readonly<Record<string, ArgsOf>> = {
  openBlindRound: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    bearer: pick.maybe(pick.id(tables, 'parties', 'externalPayers')),
    costLine: pick.number(4) === 0 ? pick.id(tables, 'costLines') : null,
    question: pick.text(),
    rhythm: pick.of(RHYTHMS),
  }),
  removeBlindRound: (tables, pick) => ({ id: pick.id(tables, 'blindRounds') }),
  commitEstimate: (tables, pick) => {
    const id = `be-${pick.number(1_000_000)}${pick.number(1_000)}`;
    const round = pick.where(tables, 'blindRounds', ({ reveal }) => reveal === null);
    const party = pick.maybe(pick.id(tables, 'parties'));
    return { id, round, party, hash: commitmentOf({ ...ESTIMATE, id, round }) };
  },
  withdrawEstimate: (tables, pick) => ({ id: pick.id(tables, 'blindEstimates') }),
  revealRound: (tables, pick) => ({ id: pick.where(tables, 'blindRounds', ({ reveal }) => reveal === null) }),
  openEstimate: (tables, pick) => ({
    id: pick.where(
      tables,
      'blindEstimates',
      ({ opened, round }) => opened === null && tables.blindRounds.get(round)?.reveal != null,
    ),
    ...ESTIMATE,
  }),
  takeEstimate: (tables, pick) => ({
    id: pick.id(tables, 'blindRounds'),
    amount: { low: ESTIMATE.low, high: ESTIMATE.high },
    source: pick.text(),
  }),
};

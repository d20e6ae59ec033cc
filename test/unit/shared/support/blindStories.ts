import { commitmentOf } from '../../../../shared/model/blindEstimate';
import type { Story } from './story';

const SALT = 'A'.repeat(43);
const value = { low: 600_000, high: 1_000_000, salt: SALT };
const hashIn = (round: string): string => commitmentOf({ ...value, id: 'be-mine', round });
const hash = hashIn('br-desk1');
const nobody = { id: 'nobody' };
const about = { scenario: 's2', bearer: 'p2', costLine: null, question: 'Begeleiding', rhythm: 'perYear' };
const mine = { id: 'be-mine', round: 'br-desk1', party: 'p2', hash };

const opened: Story['before'] = [['openBlindRound', about]];
const committed: Story['before'] = [...opened, ['commitEstimate', mine]];
const revealed: Story['before'] = [...committed, ['revealRound', { id: 'br-desk1' }]];
const taken = { id: 'br-desk1', amount: { low: 600_000, high: 1_000_000 }, source: 'Wijkteam' };

/** Blind estimates. */
export const blindStories: Readonly<Record<string, Story>> = {
  openBlindRound: {
    good: about,
    changes: ['blindRounds'],
    refused: {
      gone: [
        { ...about, scenario: 'nobody' },
        { ...about, bearer: 'nobody' },
        { ...about, scenario: 's1', costLine: 'c1' },
      ],
      blind_no_question: [{ ...about, bearer: null, question: ' ' }],
      bad_arguments: [{ ...about, rhythm: 'soms' }],
    },
  },
  removeBlindRound: {
    good: { id: 'br1' },
    changes: ['blindRounds', 'blindEstimates'],
    refused: { gone: [nobody] },
  },
  commitEstimate: {
    before: opened,
    good: mine,
    changes: ['blindEstimates'],
    refused: {
      gone: [
        { ...mine, round: 'nobody' },
        { ...mine, party: 'nobody' },
      ],
      blind_revealed: [{ ...mine, round: 'br1', hash: hashIn('br1') }],
      bad_arguments: [{ ...mine, hash: '6-10k' }],
    },
  },
  withdrawEstimate: {
    before: committed,
    good: { id: 'be-mine' },
    changes: ['blindEstimates'],
    refused: { gone: [nobody], blind_revealed: [{ id: 'be1' }] },
  },
  revealRound: {
    before: committed,
    good: { id: 'br-desk1' },
    changes: ['blindRounds'],
    refused: { gone: [nobody], blind_revealed: [{ id: 'br1' }] },
  },
  openEstimate: {
    before: revealed,
    good: { id: 'be-mine', ...value },
    changes: ['blindEstimates'],
    refused: {
      gone: [{ id: 'nobody', ...value }],
      blind_not_what_was_committed: [{ id: 'be-mine', ...value, low: 1 }],
      bad_arguments: [{ id: 'be-mine', ...value, low: 2_000_000 }],
    },
  },
  takeEstimate: {
    before: revealed,
    good: taken,
    changes: ['blindRounds', 'costLines'],
    refused: { gone: [{ ...taken, ...nobody }], bad_arguments: [{ ...taken, source: null }] },
  },
};

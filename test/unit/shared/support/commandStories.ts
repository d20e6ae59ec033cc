import { blindStories } from './blindStories';
import { laterStories } from './laterStories';
import type { Story } from './story';
import { PROSE_MAX } from '../../../../shared/model/field';

export const action = { text: 'Bellen', party: 'p2', owner: null, due: null, result: '' };
export const relation = { type: 'helps', from: 'p2', to: 'p1', label: '', status: 'current' };
export const cost = {
  scenario: 's1',
  bearer: 'x1',
  label: '',
  kind: 'cost',
  amount: { low: 1, high: 2 },
  rhythm: 'once',
  startMonth: 0,
};
const consequence = { scenario: 's1', who: 'p1', horizon: 'short', text: 'Rust', score: 1 };
export const consent = {
  decision: 'd1',
  party: 'p1',
  value: 'agree',
  reason: null,
  conditionDue: null,
  by: null,
};
const splice = { table: 'parties', id: 'p1', field: 'wants', index: 0, remove: 0, insert: 'x' };
const wij = { name: ' Wij ', role: null, fictional: false };
const at = [1, 2];

const gone = { id: 'nobody', patch: {} };

export const STORIES: Readonly<Record<string, Story>> = {
  ...blindStories,
  ...laterStories,
  createCase: {
    on: 'nothing',
    good: { title: '', pseudonym: 'Sam', baselineTitle: 'Zo doorgaan' },
    changes: ['case', 'dataSharing', 'intent', 'parties', 'scenarios'],
    refused: { bad_arguments: [{ title: '', pseudonym: ' ', baselineTitle: '' }] },
  },
  editCase: {
    good: { id: 'case', patch: { title: 'Anders', municipality: null } },
    changes: ['case'],
    refused: {
      gone: [gone],
      bad_arguments: [
        { id: 'case', patch: { summary: 'x' } },
        { id: 'case', patch: { bhvLayer: 4 } },
        { id: 'case', patch: { closedAt: null } },
      ],
      close_with_check: [{ id: 'case', patch: { status: 'closed' } }],
    },
  },
  editDataSharing: {
    good: { id: 'sharing', patch: { basis: 'consent' } },
    changes: ['dataSharing'],
    refused: { gone: [gone], bad_arguments: [{ id: 'sharing', patch: { basis: 'zomaar' } }] },
  },
  addParty: {
    good: { kind: 'agency', name: ' GGD ', position: at },
    changes: ['parties'],
    refused: {
      bad_arguments: [
        { kind: 'agency', name: ' ', position: at },
        { kind: 'x', name: 'x', position: at },
        { kind: 'agency', name: 'x', position: [1, Number.NaN] },
      ],
    },
  },
  editParty: {
    good: { id: 'p1', patch: { name: 'Ster' } },
    changes: ['parties'],
    refused: {
      gone: [gone],
      bad_arguments: [
        { id: 'p1', patch: { wants: 'x' } },
        { id: 'p1', patch: { secret: 1 } },
        { id: '__proto__', patch: {} },
      ],
      not_a_household: [
        { id: 'p3', patch: { household: 'p2' } },
        { id: 'p1', patch: { household: 'p1' } },
      ],
    },
  },
  moveParty: {
    good: { id: 'p1', position: at },
    changes: ['parties'],
    refused: { gone: [{ id: 'nobody', position: at }], bad_arguments: [{ id: 'p1', position: [1e9, 0] }] },
  },
  moveParties: {
    good: {
      moves: [
        { id: 'p1', position: at },
        { id: 'nobody', position: at },
      ],
    },
    changes: ['parties'],
    refused: { bad_arguments: [{ moves: [{ id: 'p1' }] }] },
  },
  removeParty: {
    good: { id: 'p2' },
    changes: [
      'blindRounds',
      'parties',
      'legalGrounds',
      'relations',
      'relationChanges',
      'bottlenecks',
      'externalPayers',
      'costLines',
      'leads',
      'consents',
      'dissents',
      'actions',
      'timeOuts',
      'handovers',
      'meetings',
      'attendees',
      'comments',
    ],
    refused: { gone: [{ id: 'nobody' }] },
  },
  addRelation: {
    good: relation,
    changes: ['relations'],
    refused: {
      gone: [
        { ...relation, from: 'nobody' },
        { ...relation, to: 'x1' },
      ],
      relation_to_itself: [{ ...relation, to: 'p2' }],
      relation_exists: [{ type: 'refers', from: 'p2', to: 'p3', label: 'Stuurt door', status: 'threatened' }],
      bad_arguments: [{ ...relation, type: 'hates' }],
    },
  },
  editRelation: {
    good: { id: 'r1', patch: { from: 'p1' } },
    changes: ['relations'],
    refused: {
      gone: [gone, { id: 'r1', patch: { to: 'nobody' } }],
      relation_to_itself: [{ id: 'r1', patch: { to: 'p2' } }],
    },
  },
  removeRelation: {
    good: { id: 'r1' },
    changes: ['relations', 'relationChanges', 'bottlenecks', 'timeOuts'],
    refused: { gone: [{ id: 'nobody' }] },
  },
  addBottleneck: {
    good: { kind: 'loop', title: 'Rondje', about: ['p1', 'r1'] },
    changes: ['bottlenecks'],
    refused: {
      gone: [{ kind: 'loop', title: 'x', about: ['nobody'] }],
      bad_arguments: [{ kind: 'loop', title: '', about: [] }],
    },
  },
  editBottleneck: {
    good: { id: 'b1', patch: { about: [] } },
    changes: ['bottlenecks'],
    refused: {
      gone: [
        gone,
        { id: 'b1', patch: { about: ['p1', 'nobody'] } },
        { id: 'b1', patch: { signalIds: ['nobody'] } },
      ],
    },
  },
  removeBottleneck: {
    good: { id: 'b1' },
    changes: ['bottlenecks', 'actions', 'signals', 'parkedItems'],
    refused: { gone: [{ id: 'nobody' }] },
  },
  addScenario: {
    good: { title: 'Samen' },
    changes: ['scenarios'],
    refused: { bad_arguments: [{ title: '' }] },
  },
  editScenario: {
    good: { id: 's1', patch: { title: 'Zo' } },
    changes: ['scenarios'],
    refused: {
      gone: [gone],
      baseline_stays: [
        { id: 's1', patch: { kind: 'alternative' } },
        { id: 's2', patch: { kind: 'baseline' } },
      ],
    },
  },
  removeScenario: {
    good: { id: 's2' },
    changes: [
      'blindRounds',
      'blindEstimates',
      'scenarios',
      'consequences',
      'events',
      'costLines',
      'benefits',
      'legalRooms',
      'relationChanges',
      'decisions',
      'actions',
      'comments',
    ],
    refused: { gone: [{ id: 'nobody' }], baseline_stays: [{ id: 's1' }] },
  },
  addCostLine: {
    good: cost,
    changes: ['costLines'],
    refused: {
      gone: [
        { ...cost, scenario: 'nobody' },
        { ...cost, bearer: 'nobody' },
      ],
      bad_arguments: [
        { ...cost, amount: { low: 2, high: 1 } },
        { ...cost, amount: { low: 0.5, high: 1 } },
      ],
    },
  },
  editCostLine: {
    good: { id: 'c1', patch: { amount: { low: 1, high: 1 } } },
    changes: ['costLines'],
    refused: {
      gone: [gone, { id: 'c1', patch: { bearer: 'nobody' } }, { id: 'c1', patch: { eventId: 'nobody' } }],
      bad_arguments: [{ id: 'c1', patch: { scenario: 's1' } }],
    },
  },
  removeCostLine: {
    good: { id: 'c1' },
    changes: ['costLines', 'blindRounds'],
    refused: { gone: [{ id: 'nobody' }] },
  },
  addConsequence: {
    good: consequence,
    changes: ['consequences'],
    refused: {
      gone: [
        { ...consequence, scenario: 'nobody' },
        { ...consequence, who: 'nobody' },
      ],
      bad_arguments: [
        { ...consequence, score: 3 },
        { ...consequence, text: '' },
      ],
    },
  },
  editConsequence: {
    good: { id: 'q1', patch: { score: 0 } },
    changes: ['consequences'],
    refused: { gone: [gone] },
  },
  addEvent: {
    good: { scenario: 's1', text: 'Ziek', chance: null },
    changes: ['events'],
    refused: {
      gone: [{ scenario: 'nobody', text: 'x', chance: null }],
      bad_arguments: [{ scenario: 's1', text: 'x', chance: 'nooit' }],
    },
  },
  editEvent: { good: { id: 'e1', patch: { text: 'Val' } }, changes: ['events'], refused: { gone: [gone] } },
  proposeScenario: {
    good: { scenario: 's1' },
    changes: ['decisions'],
    refused: { gone: [{ scenario: 'nobody' }] },
  },
  editDecision: {
    good: { id: 'd1', patch: { reviewDate: '2026-09-01' } },
    changes: ['decisions'],
    refused: { gone: [gone], bad_arguments: [{ id: 'd1', patch: { reviewDate: '2026-02-30' } }] },
  },
  giveConsent: {
    good: consent,
    changes: ['consents'],
    refused: {
      gone: [
        { ...consent, decision: 'nobody' },
        { ...consent, party: 'x1' },
      ],
      reason_missing: [
        { ...consent, value: 'disagree' },
        { ...consent, value: 'agree_with_reservation', reason: ' ' },
      ],
    },
  },
  addDissent: {
    good: { by: null, about: 'd1', text: 'Maar de kinderen?' },
    changes: ['dissents'],
    refused: {
      gone: [
        { by: 'nobody', about: null, text: 'x' },
        { by: null, about: 'nobody', text: 'x' },
      ],
      bad_arguments: [{ by: null, about: null, text: ' ' }],
    },
  },
  takeLead: {
    good: { party: 'p1', person: null, until: null },
    changes: ['leads'],
    refused: { gone: [{ party: 'nobody', person: null, until: null }] },
  },
  addAction: {
    good: action,
    changes: ['actions', 'actionChanges'],
    refused: {
      gone: [{ ...action, party: 'nobody' }],
      owner_is_group: [{ ...action, owner: wij }],
      bad_arguments: [{ ...action, text: '' }],
    },
  },
  editAction: {
    good: { id: 'a1', patch: { status: 'done' } },
    changes: ['actions', 'actionChanges'],
    refused: {
      gone: [gone, { id: 'a1', patch: { relieves: ['nobody'] } }, { id: 'a1', patch: { party: 'nobody' } }],
      owner_is_group: [{ id: 'a1', patch: { owner: wij } }],
    },
  },
  removeAction: {
    good: { id: 'a1' },
    changes: ['actions', 'actionChanges'],
    refused: { gone: [{ id: 'nobody' }] },
  },
  typeText: {
    good: splice,
    changes: ['parties'],
    refused: {
      gone: [{ ...splice, id: 'nobody' }],
      bad_arguments: [
        { ...splice, field: 'name' },
        { ...splice, field: 'constructor' },
        { ...splice, index: -1 },
        { ...splice, table: 'nothing' },
      ],
      text_too_long: [{ ...splice, insert: 'x'.repeat(PROSE_MAX) }],
    },
  },
};

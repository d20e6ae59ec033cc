import { meetingStories } from './meetingStories';
import type { Story } from './story';

const nobody = { id: 'nobody' };
const gone = { id: 'nobody', patch: {} };
const words = { text: 'Bellen' };
const at = [3, 4];

/** The resident agrees and nobody else is asked for: then the proposal of the full case is adopted. */
const agreed: Story['before'] = [
  [
    'giveConsent',
    { decision: 'd1', party: 'p3', value: 'agree', reason: null, conditionDue: null, by: 'Sam' },
  ],
  ['editDecision', { id: 'd1', patch: { quorum: null } }],
];

const map: Readonly<Record<string, Story>> = {
  addHouseholdMember: {
    good: { household: 'p1', name: 'Kim', minor: true, position: at },
    changes: ['parties'],
    refused: {
      gone: [{ household: 'nobody', name: 'Kim', minor: true, position: at }],
      not_a_household: [{ household: 'p2', name: 'Kim', minor: true, position: at }],
      bad_arguments: [{ household: 'p1', name: ' ', minor: true, position: at }],
    },
  },
  addGroup: {
    good: { name: 'Zorg', parties: ['p2', 'p3'] },
    changes: ['groups', 'parties'],
    refused: { gone: [{ name: 'x', parties: ['nobody'] }], bad_arguments: [{ name: '', parties: [] }] },
  },
  editGroup: { good: { id: 'n1', patch: { name: 'Huis' } }, changes: ['groups'], refused: { gone: [gone] } },
  removeGroup: { good: { id: 'n1' }, changes: ['groups', 'parties'], refused: { gone: [nobody] } },
  addLegalGround: {
    good: { party: 'p3', ref: 'Awb 4:84', room: '', source: 'law' },
    changes: ['legalGrounds'],
    refused: {
      gone: [{ party: 'nobody', ref: 'x', room: '', source: null }],
      bad_arguments: [{ party: 'p3', ref: '', room: '', source: null }],
    },
  },
  editLegalGround: {
    good: { id: 'w1', patch: { needsLegalCheck: false } },
    changes: ['legalGrounds'],
    refused: { gone: [gone, { id: 'w1', patch: { party: 'nobody' } }] },
  },
  removeLegalGround: { good: { id: 'w1' }, changes: ['legalGrounds'], refused: { gone: [nobody] } },
  addExternalPayer: {
    good: { name: 'Zorgkantoor' },
    changes: ['externalPayers'],
    refused: { bad_arguments: [{ name: ' ' }] },
  },
  editExternalPayer: {
    good: { id: 'x1', patch: { name: 'Verzekeraar' } },
    changes: ['externalPayers'],
    refused: { gone: [gone] },
  },
  removeExternalPayer: {
    before: [['removeCostLine', { id: 'c2' }]],
    good: { id: 'x1' },
    changes: ['externalPayers', 'bottlenecks', 'consequences', 'benefits'],
    refused: { gone: [nobody] },
  },
};

const scenario: Readonly<Record<string, Story>> = {
  removeConsequence: {
    good: { id: 'q1' },
    changes: ['consequences', 'comments'],
    refused: { gone: [nobody] },
  },
  removeEvent: {
    good: { id: 'e1' },
    changes: ['events', 'costLines', 'blindRounds'],
    refused: { gone: [nobody] },
  },
  addBenefit: {
    good: { scenario: 's1', who: 'p1', text: 'Rust' },
    changes: ['benefits'],
    refused: {
      gone: [
        { scenario: 'nobody', who: 'p1', text: 'x' },
        { scenario: 's1', who: 'nobody', text: 'x' },
      ],
      bad_arguments: [{ scenario: 's1', who: 'p1', text: '' }],
    },
  },
  editBenefit: {
    good: { id: 's2.n0', patch: { text: 'Slaapt' } },
    changes: ['benefits'],
    refused: { gone: [gone, { id: 's2.n0', patch: { who: 'nobody' } }] },
  },
  removeBenefit: { good: { id: 's2.n0' }, changes: ['benefits'], refused: { gone: [nobody] } },
  addLegalRoom: {
    good: { scenario: 's1', ref: 'Wmo 2.3.5', room: '' },
    changes: ['legalRooms'],
    refused: {
      gone: [{ scenario: 'nobody', ref: 'x', room: '' }],
      bad_arguments: [{ scenario: 's1', ref: '', room: '' }],
    },
  },
  editLegalRoom: {
    good: { id: 's2.w0', patch: { room: 'Ruim' } },
    changes: ['legalRooms'],
    refused: { gone: [gone] },
  },
  removeLegalRoom: { good: { id: 's2.w0' }, changes: ['legalRooms'], refused: { gone: [nobody] } },
  endRelationIn: {
    good: { scenario: 's2', relation: 'r2' },
    changes: ['relationChanges'],
    refused: {
      gone: [
        { scenario: 'nobody', relation: 'r1' },
        { scenario: 's2', relation: 'nobody' },
      ],
      relation_change_exists: [{ scenario: 's2', relation: 'r1' }],
    },
  },
  addRelationIn: {
    good: { scenario: 's2', type: 'helps', from: 'p2', to: 'p1', label: '', status: 'proposed' },
    changes: ['relationChanges'],
    refused: {
      gone: [{ scenario: 's2', type: 'helps', from: 'nobody', to: 'p1', label: '', status: 'proposed' }],
      relation_to_itself: [
        { scenario: 's2', type: 'helps', from: 'p1', to: 'p1', label: '', status: 'proposed' },
      ],
      bad_arguments: [{ scenario: 's2', type: 'x', from: 'p2', to: 'p1', label: '', status: 'proposed' }],
    },
  },
  editRelationChange: {
    good: { id: 's2.v1', patch: { order: 4 } },
    changes: ['relationChanges'],
    refused: {
      gone: [gone, { id: 's2.v0', patch: { relation: 'nobody' } }, { id: 's2.v1', patch: { added: null } }],
      relation_to_itself: [
        {
          id: 's2.v1',
          patch: {
            added: {
              type: 'helps',
              from: 'p1',
              to: 'p1',
              label: '',
              status: 'current',
              since: null,
              fromSource: false,
            },
          },
        },
      ],
    },
  },
  removeRelationChange: { good: { id: 's2.v0' }, changes: ['relationChanges'], refused: { gone: [nobody] } },
};

const agreements: Readonly<Record<string, Story>> = {
  withdrawProposal: {
    good: { id: 'd1' },
    changes: ['decisions', 'consents', 'dissents'],
    refused: { gone: [nobody] },
  },
  decideDespite: {
    before: [
      [
        'giveConsent',
        {
          decision: 'd1',
          party: 'p3',
          value: 'disagree',
          reason: 'Te snel',
          conditionDue: null,
          by: 'Sam',
        },
      ],
    ],
    good: { id: 'd1', reason: 'Het kan niet wachten' },
    changes: ['decisions'],
    refused: { gone: [{ id: 'nobody', reason: 'x' }], reason_missing: [{ id: 'd1', reason: ' ' }] },
  },
  recordDecision: {
    before: agreed,
    good: { id: 'd1', recordedBy: 'Voorzitter' },
    changes: ['decisions', 'decisionRecords'],
    refused: {
      gone: [{ id: 'nobody', recordedBy: 'x' }],
      bad_arguments: [{ id: 'd1', recordedBy: ' ' }],
    },
  },
  editDissent: {
    good: { id: 't1', patch: { answer: 'Dat klopt' } },
    changes: ['dissents'],
    refused: { gone: [gone, { id: 't1', patch: { by: 'nobody' } }] },
  },
  removeDissent: { good: { id: 't1' }, changes: ['dissents'], refused: { gone: [nobody] } },
  editLead: {
    good: { id: 'l1', patch: { until: '2026-11-01' } },
    changes: ['leads'],
    refused: { gone: [gone, { id: 'l1', patch: { party: 'nobody' } }] },
  },
  removeLead: { good: { id: 'l1' }, changes: ['leads'], refused: { gone: [nobody] } },
  acceptAction: {
    good: { id: 'a1' },
    changes: ['actions', 'actionChanges'],
    refused: { gone: [nobody], action_without_owner: [{ id: 'a2' }] },
  },
  escalateAction: {
    good: { id: 'a1' },
    changes: ['actionChanges'],
    refused: { gone: [nobody] },
  },
  answerAction: {
    good: { id: 'a1', status: 'stuck', ...words },
    changes: ['actions', 'actionChanges'],
    refused: {
      gone: [{ ...nobody, status: 'done', text: '' }],
      bad_arguments: [{ id: 'a1', status: 'late', text: '' }],
    },
  },
  noteAction: {
    good: { id: 'a1', ...words },
    changes: ['actionChanges'],
    refused: { gone: [{ ...nobody, ...words }], bad_arguments: [{ id: 'a1', text: ' ' }] },
  },
  addTimeOut: {
    good: { about: 'r1', by: 'p2', from: null, until: '2026-06-01', reason: '' },
    changes: ['timeOuts'],
    refused: {
      gone: [{ about: 'nobody', by: null, from: null, until: '2026-06-01', reason: '' }],
      not_threatened: [{ about: 'r2', by: null, from: null, until: '2026-06-01', reason: '' }],
      date_passed: [
        { about: 'r1', by: null, from: null, until: '2026-03-01', reason: '' },
        { about: 'p2', by: null, from: '2026-07-01', until: '2026-06-01', reason: '' },
      ],
      bad_arguments: [{ about: 'r1', by: null, from: null, until: null, reason: '' }],
    },
  },
  editTimeOut: {
    good: { id: 'o1', patch: { until: '2026-06-01' } },
    changes: ['timeOuts'],
    refused: { gone: [gone], date_passed: [{ id: 'o1', patch: { until: '2026-02-01' } }] },
  },
  removeTimeOut: { good: { id: 'o1' }, changes: ['timeOuts'], refused: { gone: [nobody] } },
  proposeHandover: {
    good: { from: 'p2', to: null, what: 'Huisbezoek', due: null },
    changes: ['handovers'],
    refused: {
      gone: [{ from: 'nobody', to: null, what: 'x', due: null }],
      handover_to_itself: [{ from: 'p2', to: 'p2', what: 'x', due: null }],
      bad_arguments: [{ from: 'p2', to: null, what: '', due: null }],
    },
  },
  editHandover: {
    good: { id: 'u1', patch: { to: 'p1' } },
    changes: ['handovers'],
    refused: {
      gone: [gone],
      handover_to_itself: [{ id: 'u1', patch: { to: 'p2' } }],
      bad_arguments: [{ id: 'u1', patch: { answer: null } }],
    },
  },
  answerHandover: {
    good: { id: 'u1', party: 'p3', value: 'refused', by: null, reason: 'Geen plek' },
    changes: ['handovers'],
    refused: {
      gone: [{ id: 'nobody', party: 'p3', value: 'accepted', by: null, reason: null }],
      handover_not_asked: [{ id: 'u1', party: 'p1', value: 'accepted', by: null, reason: null }],
      reason_missing: [{ id: 'u1', party: 'p3', value: 'refused', by: null, reason: ' ' }],
    },
  },
  removeHandover: { good: { id: 'u1' }, changes: ['handovers'], refused: { gone: [nobody] } },
};

/** What came with layout 2. */
export const laterStories: Readonly<Record<string, Story>> = {
  ...map,
  ...scenario,
  ...agreements,
  ...meetingStories,
};

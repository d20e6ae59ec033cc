import { actionNumbers } from '../model/actionNumbers';
import { currentConsents } from '../model/consents';
import { currentDecision } from '../model/decision';
import { currentMeeting } from '../model/meeting';
import { askedParties } from '../model/outcome';
import type { Party } from '../model/party';
import { conditionalUntil, readRecorded, recordsInOrder } from '../model/recordedDecision';
import { SINGLES } from '../model/tables';
import { mandateOfVoice } from '../model/voices';
import type { SlideOf } from './page';
import { firstOf, ROWS, type Making } from './source';

const markOf = (party: Party | undefined): { party: Party['kind']; slot: number | null } => ({
  party: party?.kind ?? 'network',
  slot: party?.colorSlot ?? null,
});

export const nameOf = ({ tables, show }: Making, id: string | null): string =>
  id === null
    ? ''
    : tables.parties.has(id)
      ? show({ table: 'parties', id, field: 'name' }, tables.parties.get(id)?.name ?? '')
      : show({ table: 'externalPayers', id, field: 'name' }, tables.externalPayers.get(id)?.name ?? '');

type Row = SlideOf<'people'>['rows'][number];

/** Who is here and may decide: those who sat down, else who is expected at the table. */
export const peopleSlide = (making: Making): SlideOf<'people'> => {
  const { tables, show, room } = making;
  const meeting = currentMeeting(tables.meetings)?.id;
  const here = [...tables.attendees.values()].filter((one) => one.meeting === meeting);
  const seated = here.map((one): Row => ({
    ...markOf(tables.parties.get(one.party ?? '')),
    name: show({ table: 'attendees', id: one.id, field: 'name' }, one.name),
    agency: nameOf(making, one.party),
    mandate: one.mandate,
    until: one.mandateUntil,
  }));
  const expected = [...tables.parties.values()]
    .filter(({ kind, tableStatus }) => kind === 'agency' && tableStatus === 'at_table')
    .map((party): Row => ({
      ...markOf(party),
      name: show({ table: 'parties', id: party.id, field: 'contact' }, party.contact?.name ?? ''),
      agency: nameOf(making, party.id),
      mandate: party.mandate,
      until: null,
    }));
  const { first, others } = firstOf(seated.length > 0 ? seated : expected, ROWS[room].grid);
  return { kind: 'people', rows: [...first], others };
};

export const intentSlide = ({ tables, show }: Making): SlideOf<'intent'> => {
  const intent = tables.intent.get(SINGLES.intent);
  const said = (field: 'resident' | 'public' | 'goodEnough'): string =>
    show({ table: 'intent', id: SINGLES.intent, field }, intent?.[field] ?? '');
  return {
    kind: 'intent',
    resident: said('resident'),
    rules: said('public'),
    goodEnough: said('goodEnough'),
  };
};

/** The proposal, and what everybody says to it. */
export const decisionSlide = (making: Making): SlideOf<'decision'> => {
  const { tables, show, room, shown, turn } = making;
  const decision = currentDecision(tables.decisions);
  const answers = decision ? currentConsents(tables, decision.id) : new Map<string, never>();
  const asked = askedParties(tables).toSorted(
    (a, b) => Number(b.kind === 'resident') - Number(a.kind === 'resident'),
  );
  const voices = asked.map((party) => {
    const consent = answers.get(party.id) ?? null;
    const voice = mandateOfVoice(tables, party, consent);
    return {
      ...markOf(party),
      name: nameOf(making, party.id),
      value: consent?.value ?? ('not_asked' as const),
      mandate: voice.mandate,
      reason: consent
        ? show({ table: 'consents', id: consent.id, field: 'reason' }, consent.reason ?? '')
        : '',
      until: consent?.conditionDue ?? voice.until,
      isMarked: party.id === shown || party.id === turn,
    };
  });
  const { first, others } = firstOf(voices, ROWS[room].grid);
  const scenario = tables.scenarios.get(decision?.scenario ?? '');
  return {
    kind: 'decision',
    scenario: scenario ? show({ table: 'scenarios', id: scenario.id, field: 'title' }, scenario.title) : '',
    proposal: decision ? show({ table: 'decisions', id: decision.id, field: 'text' }, decision.text) : '',
    voices: [...first],
    others,
    reviewDate: decision?.reviewDate ?? null,
    recorded: recordedOf(making, decision?.id ?? ''),
  };
};

const recordedOf = ({ tables }: Making, decision: string): SlideOf<'decision'>['recorded'] => {
  const last = recordsInOrder(tables.decisionRecords.values())
    .map((record) => ({ record, said: readRecorded(record.content) }))
    .filter(({ said }) => said?.decision.id === decision)
    .at(-1);
  if (!last) return null;
  const { record, said } = last;
  return { no: record.no, outcome: record.outcome, until: said && conditionalUntil(said) };
};

/** The list as it grows: the last ones, with their numbers. */
export const actionsSlide = (making: Making): SlideOf<'actions'> => {
  const { tables, show, room, shown } = making;
  const numbers = actionNumbers(tables);
  const rows = [...tables.actions.values()]
    .map((action) => ({
      ...markOf(tables.parties.get(action.party ?? '')),
      no: numbers.get(action.id) ?? action.no,
      owner: show({ table: 'actions', id: action.id, field: 'owner' }, action.owner?.name ?? ''),
      agency: nameOf(making, action.party),
      text: show({ table: 'actions', id: action.id, field: 'text' }, action.text),
      due: action.due,
      isMarked: action.id === shown,
    }))
    .sort((a, b) => a.no - b.no);
  const most = ROWS[room].list;
  return { kind: 'actions', rows: rows.slice(-most), others: Math.max(0, rows.length - most) };
};

/** Who tells the resident, what goes on as a signal, and when the table looks back. */
export const closingSlide = (making: Making): SlideOf<'closing'> => {
  const { tables, show, room } = making;
  const most = ROWS[room].items;
  const feedback = [...tables.feedbacks.values()].map((one) => ({
    to: nameOf(making, one.to),
    text: show({ table: 'feedbacks', id: one.id, field: 'text' }, one.text),
    by: show({ table: 'feedbacks', id: one.id, field: 'by' }, one.by?.name ?? ''),
    due: one.due,
    isDone: one.status === 'done',
  }));
  const signals = [...tables.signals.values()].map((one) => ({
    title: show({ table: 'signals', id: one.id, field: 'title' }, one.title),
    addressedTo: show({ table: 'signals', id: one.id, field: 'addressedTo' }, one.addressedTo ?? ''),
  }));
  return {
    kind: 'closing',
    feedback: feedback.slice(0, most),
    signals: signals.slice(0, most),
    reviewDate: currentDecision(tables.decisions)?.reviewDate ?? null,
  };
};

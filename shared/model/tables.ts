import { actionChangeFields, actionFields } from './action';
import { blindEstimateFields, blindRoundFields } from './blindEstimate';
import { bottleneckFields } from './bottleneck';
import { caseFields, dataSharingFields, intentFields } from './case';
import { commentFields } from './comment';
import { costLineFields, externalPayerFields } from './costLine';
import { consentFields, decisionFields, dissentFields, caseLeadFields } from './decision';
import { decisionRecordFields } from './decisionRecord';
import type { Fields, RecordOf } from './field';
import { handoverFields, timeOutFields } from './handover';
import { attendeeFields, meetingFields, parkedItemFields } from './meeting';
import { groupFields, legalGroundFields, partyFields } from './party';
import { relationFields } from './relation';
import {
  benefitFields,
  consequenceFields,
  eventFields,
  legalRoomFields,
  relationChangeFields,
  scenarioFields,
} from './scenario';
import { feedbackFields, letterFields, signalFields, successFields } from './signal';

/**
 * Every table of a case and the fields of its records. The first three hold exactly one record, see `SINGLES`. What is
 * pointed at stands before what points, as far as that goes.
 */
export const TABLES = {
  case: caseFields,
  dataSharing: dataSharingFields,
  intent: intentFields,
  groups: groupFields,
  parties: partyFields,
  legalGrounds: legalGroundFields,
  relations: relationFields,
  bottlenecks: bottleneckFields,
  externalPayers: externalPayerFields,
  scenarios: scenarioFields,
  consequences: consequenceFields,
  events: eventFields,
  costLines: costLineFields,
  benefits: benefitFields,
  legalRooms: legalRoomFields,
  relationChanges: relationChangeFields,
  leads: caseLeadFields,
  decisions: decisionFields,
  consents: consentFields,
  dissents: dissentFields,
  actions: actionFields,
  signals: signalFields,
  feedbacks: feedbackFields,
  successes: successFields,
  timeOuts: timeOutFields,
  handovers: handoverFields,
  meetings: meetingFields,
  attendees: attendeeFields,
  parkedItems: parkedItemFields,
  letters: letterFields,
  actionChanges: actionChangeFields,
  decisionRecords: decisionRecordFields,
  comments: commentFields,
  blindRounds: blindRoundFields,
  blindEstimates: blindEstimateFields,
} as const;

export type TableName = keyof typeof TABLES;
export type RecordIn<T extends TableName> = RecordOf<(typeof TABLES)[T]>;
export type FieldIn<T extends TableName> = Extract<keyof (typeof TABLES)[T], string>;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Tables with one record each, and the id of that record; made once by whoever creates the case. */
export const SINGLES = { case: 'case', dataSharing: 'sharing', intent: 'intent' } as const;

/** A whole case as values. Records keep their identity as long as they do not change. */
export type CaseTables = { readonly [T in TableName]: ReadonlyMap<string, RecordIn<T>> };

/** The fields of one table that two people may type in together. */
export const proseFieldsOf = (table: TableName): readonly string[] =>
  Object.entries(TABLES[table])
    .filter(([, field]) => field.kind === 'prose')
    .map(([name]) => name);

/** True when a record without this field means nothing. */
export const isRequired = (table: TableName, field: string): boolean =>
  (TABLES[table] as Fields)[field]?.required ?? false;

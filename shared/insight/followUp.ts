import type { Action } from '../model/action';
import type { Meeting } from '../model/meeting';
import type { CaseTables } from '../model/tables';

export interface FollowUp {
  readonly action: Action;
  /** The table was told in this meeting how it stands. */
  readonly isAnswered: boolean;
}

type Source = Pick<CaseTables, 'meetings' | 'actions' | 'actionChanges'>;

/** The meeting before this one that was closed; undefined at the first. */
export const meetingBefore = (
  meetings: ReadonlyMap<string, Meeting>,
  { id, startedAt }: Meeting,
): Meeting | undefined =>
  [...meetings.values()]
    .filter((other) => other.id !== id && other.endedAt !== null && other.startedAt < startedAt)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];

/**
 * *Follow-up first*: the actions of before that this meeting opens with. Those that were done before it began are not
 * asked about again. Source: domain description, section 6.
 */
export const followUps = (tables: Source, meeting: Meeting): readonly FollowUp[] => {
  if (!meetingBefore(tables.meetings, meeting)) return [];
  const changes = [...tables.actionChanges.values()];
  return [...tables.actions.values()].flatMap((action) => {
    const mine = changes.filter((change) => change.action === action.id);
    const isNew = mine.some(({ what, at }) => what === 'created' && (at ?? '') >= meeting.startedAt);
    const isAnswered = mine.some(({ what, at }) => what === 'status' && (at ?? '') >= meeting.startedAt);
    return isNew || (action.status === 'done' && !isAnswered) ? [] : [{ action, isAnswered }];
  });
};

import type { TFunction } from 'i18next';
import type { Meeting } from '../../../shared/model/meeting';
import { floorClock, type FloorClock } from '../../../shared/model/meetingClock';
import { useRecord } from '../../store/caseStore';
import { useNow } from '../../store/now';
import { useText } from '../../text/i18n';
import { AgencyShape, Icon } from '../../ui';

/** Whose turn it is, or that everybody writes in silence. */
export const FloorMark = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const clock = floorClock(meeting, useNow());
  const party = useRecord('parties', meeting.floor?.party ?? null);
  if (!clock) return null;
  return (
    <p className="floor-mark" data-floor={clock.kind}>
      {party ? (
        <AgencyShape slot={party.colorSlot} kind={party.kind} size={18} />
      ) : (
        <Icon name="pencil" size={16} />
      )}
      <span className="floor-mark__text">{floorText(t, clock, party?.name ?? '')}</span>
    </p>
  );
};

const floorText = (t: TFunction<'screens'>, clock: FloorClock, name: string): string => {
  switch (clock.kind) {
    case 'writing':
      return t('steps.writing', { count: clock.minutes });
    case 'written':
      return t('steps.written');
    case 'turn':
      return t('steps.turn', { name });
    case 'ending':
      return t('steps.turnEnding', { name });
    case 'overrun':
      return t('steps.turnOverrun', { name });
  }
};

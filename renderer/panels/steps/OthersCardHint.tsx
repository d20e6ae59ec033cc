import { usePermission, useMyAttendee, useCurrentMeeting } from '../../store/currentMeeting';
import { useRecord } from '../../store/caseStore';
import { useText } from '../../text/i18n';

/** A card of somebody else says so: a kind word, not a lock. */
export const OthersCardHint = ({ party }: { readonly party: string }) => {
  const t = useText();
  const permission = usePermission('fillOthersCard');
  const me = useMyAttendee();
  const floor = useCurrentMeeting()?.floor ?? null;
  const card = useRecord('parties', party);
  if (!card || card.kind === 'missing' || me?.party === party) return null;
  const hasTurn = floor?.party === party;
  if (permission !== 'ask' && !hasTurn) return null;
  return (
    <p className="others-card">{t(hasTurn ? 'steps.othersTurn' : 'steps.othersCard', { name: card.name })}</p>
  );
};

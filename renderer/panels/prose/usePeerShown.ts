import { useSlotOf } from '../../store/agency';
import type { Participant } from '../../store/meetingStore';
import { useLanguage, useText } from '../../text/i18n';
import type { Peer } from '../../ui';
import { namesText } from '../names';

/** The others who are in a field, as that field shows them. */
export const usePeerShown = (peers: readonly Participant[]): Peer | undefined => {
  const t = useText();
  const language = useLanguage();
  const slotOf = useSlotOf();
  const [first] = peers;
  if (!first) return undefined;
  const names = namesText(
    peers.map(({ name }) => name),
    language,
  );
  return {
    name: names,
    slot: slotOf(first.partyId),
    sentence: t('prose.inField', { count: peers.length, names }),
  };
};

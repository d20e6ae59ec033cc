import { useCase } from '../../store/caseStore';
import type { Participant } from '../../store/meetingStore';
import { useLanguage, useText } from '../../text/i18n';
import type { Peer } from '../../ui';
import { namesText } from '../names';

/** The colour of the agency that somebody speaks for; null for none. */
export const useSlotOf = (): ((peer: Participant) => number | null) => {
  const parties = useCase((state) => state.tables.parties);
  return ({ partyId }) => (partyId === null ? null : (parties.get(partyId)?.colorSlot ?? null));
};

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
    slot: slotOf(first),
    sentence: t('prose.inField', { count: peers.length, names }),
  };
};

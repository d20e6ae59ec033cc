import { partyNamed } from '../../shared/model/attendees';
import { useCase } from './caseStore';

/** The party on the map that an agency's name stands for, by name or code on the card; null when there is none. */
export const partyOfAgency = (agency: string): string | null =>
  partyNamed(useCase.getState().tables.parties, agency);

/** The colour of the party that somebody speaks for; null for none. */
export const useSlotOf = (): ((party: string | null) => number | null) => {
  const parties = useCase((state) => state.tables.parties);
  return (party) => (party === null ? null : (parties.get(party)?.colorSlot ?? null));
};

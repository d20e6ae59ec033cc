import { useCase } from './caseStore';

/** The party on the map that an agency's name stands for, by name or three-letter code; null when there is none. */
export const partyOfAgency = (agency: string): string | null => {
  const wanted = agency.trim().toLowerCase();
  if (wanted === '') return null;
  for (const party of useCase.getState().tables.parties.values()) {
    if (party.name.toLowerCase() === wanted || party.abbr.toLowerCase() === wanted) return party.id;
  }
  return null;
};

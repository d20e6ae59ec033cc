import type { Party } from '../model/party';

const KIND_ORDER: Readonly<Record<Party['kind'], number>> = {
  resident: 0,
  household: 1,
  agency: 2,
  network: 3,
  missing: 4,
};

/** Made once: a comparison of its own for every pair would take longer than drawing the cards. */
const BY_ID = new Intl.Collator('en', { numeric: true });

/** The order in which a reader meets the cards: the resident first, agencies, network, what is missing. */
export const readingOrder = (parties: readonly Party[]): readonly Party[] =>
  [...parties].sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || BY_ID.compare(a.id, b.id));

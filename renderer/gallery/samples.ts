/** Sample text for the stories. */
export const LONG =
  'De woningcorporatie wil dat het huis binnen drie maanden leeg, schoon en brandveilig is, omdat de ' +
  'huurdersorganisatie, de verhuurderheffingsafdeling en de buurtbemiddelingscoördinator daarom vragen.';

export const PARTIES = [
  { id: 'zrg', label: 'Zorginstantie' },
  { id: 'cor', label: 'Woningcorporatie' },
  { id: 'ggd', label: 'GGD' },
  { id: 'gem', label: 'Gemeente (Wmo)' },
  { id: 'brw', label: 'Brandweer' },
] as const;

export const PEOPLE = [
  { initials: 'RW', name: 'R. de Wit, Woningcorporatie', slot: 2 },
  { initials: 'NY', name: 'N. Yilmaz, GGD', slot: 3 },
  { initials: 'SB', name: 'S. Bakker, Zorginstantie', slot: 1 },
  { initials: 'LJ', name: 'L. Jacobs, Gemeente', slot: 4 },
  { initials: 'TD', name: 'T. van Dijk, Brandweer', slot: 5 },
  { initials: 'AB', name: 'A. Buis, Buren', slot: 6 },
  { initials: 'MV', name: 'M. Visser, Wijkteam', slot: 8 },
] as const;

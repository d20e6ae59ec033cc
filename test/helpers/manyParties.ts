import { seeded } from '../bench/cases';

const KINDS = ['agency', 'agency', 'agency', 'agency', 'network', 'agency', 'agency', 'missing'] as const;
const LABELS = [
  'Te weinig grond voor dwang: terug naar zorg',
  'Wacht op indicatie',
  'Belt niet terug',
  'Betaalt de huur',
  'Stopt de uitkering',
  'Vraagt om een verklaring',
];
const TYPES = ['refers', 'waits_for', 'informs', 'funds', 'blocks', 'helps'];
/** About as many of the relations of a real case are with the resident, and nobody has more than so many. */
const WITH_RESIDENT = 0.4;
const MOST_WITH_RESIDENT = 60;
const HOUSEHOLD = 3;

/**
 * A made-up case of so many parties and relations, in the exchange format: the resident, a household, and agencies that
 * were put down in rows. The same every time.
 */
export const manyParties = (parties: number, relations: number) => {
  const random = seeded(11);
  let withResident = 0;
  const isWithResident = (from: number): boolean => {
    const wanted = random() < WITH_RESIDENT && from !== 0 && withResident < MOST_WITH_RESIDENT;
    withResident += Number(wanted);
    return wanted;
  };
  const columns = Math.max(10, Math.ceil(Math.sqrt(parties * 1.5)));
  // The resident stands in the middle of the rows.
  const first = Math.floor(Math.ceil(parties / columns) / 2) * columns + Math.floor(columns / 2);
  const placeOf = (n: number): { x: number; y: number } => {
    const place = n === 0 ? first : n <= first ? n - 1 : n;
    return { x: (place % columns) * 240, y: Math.floor(place / columns) * 180 };
  };
  return {
    schema: 'rondetafel.case/1',
    id: `veel-${parties}`,
    pseudonym: 'Noor',
    title: `Noor en ${parties} anderen`,
    stuckForMonths: 30,
    parties: Array.from({ length: parties }, (_, n) => ({
      id: `p${n}`,
      kind: n === 0 ? 'resident' : n <= HOUSEHOLD ? 'household' : KINDS[n % KINDS.length],
      name: n === 0 ? 'Noor' : `Instantie ${n}`,
      abbr: n === 0 ? 'NOO' : `I${n}`,
      colorSlot: n <= HOUSEHOLD ? null : (n % 12) + 1,
      position: placeOf(n),
      perspective: {
        sees: 'Er is al maanden geen vooruitgang.',
        wants: 'Dat iemand de regie neemt en dat de hulp op tijd komt.',
      },
    })),
    relations: Array.from({ length: relations }, (_, n) => {
      const from = Math.floor(random() * parties);
      const other = (from + 1 + Math.floor(random() * (parties - 1))) % parties;
      return {
        id: `r${n}`,
        type: TYPES[n % TYPES.length],
        from: `p${from}`,
        to: `p${isWithResident(from) ? 0 : other}`,
        label: LABELS[n % LABELS.length] ?? '',
      };
    }),
    scenarios: [{ id: 's0', kind: 'baseline', title: 'Zo doorgaan' }],
  };
};

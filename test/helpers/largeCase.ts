import { PROSE_MAX } from '../../shared/model/field';

const AGENCIES = 12;
const SENTENCE = 'De een wacht op de ander, en de inwoner wacht op allebei. ';
const LONG = SENTENCE.repeat(Math.floor((0.9 * PROSE_MAX) / SENTENCE.length));

/** With thirty bottlenecks more than a megabyte, as long stories make it, on a map of ordinary size. */
export const largeCase = (bottlenecks = 30): string =>
  JSON.stringify({
    schema: 'rondetafel.case/1',
    id: 'groot',
    pseudonym: 'Noor',
    title: 'Een lang verhaal',
    parties: [
      { id: 'p0', kind: 'resident', name: 'Noor', position: { x: 400, y: 400 } },
      ...Array.from({ length: AGENCIES }, (_, n) => ({
        id: `p${n + 1}`,
        kind: 'agency',
        name: `Instantie ${n + 1}`,
        abbr: `I${n + 1}`,
        position: { x: (n % 4) * 300, y: Math.floor(n / 4) * 220 + (n > 3 ? 400 : 0) },
      })),
    ],
    relations: Array.from({ length: AGENCIES }, (_, n) => ({
      id: `r${n}`,
      type: 'waits_for',
      from: `p${n + 1}`,
      to: `p${((n + 1) % AGENCIES) + 1}`,
    })),
    bottlenecks: Array.from({ length: bottlenecks }, (_, n) => ({
      id: `b${n}`,
      kind: 'waiting_list',
      title: `Knelpunt ${n + 1}`,
      about: [`p${(n % AGENCIES) + 1}`],
      lifeworld: LONG,
      system: LONG,
    })),
    scenarios: [{ id: 's0', kind: 'baseline', title: 'Zo doorgaan' }],
  });

import { put, type Op } from '../../shared/doc/op';
import { commitmentOf } from '../../shared/model/blindEstimate';
import { useCase } from '../store/caseStore';
import { useLocalData } from '../store/localDataStore';
import { fillSample } from './fillStore';

const OPENED = '2026-03-02T10:00:00.000Z';
const salt = 'g'.repeat(43);
const agencies = ['Zorginstantie', 'Woningcorporatie', 'GGD', 'Gemeente (Wmo)'];

interface Shown {
  readonly low: number;
  readonly high: number;
}

const estimate = (round: string, party: string | null, at: number, value: Shown): [Op, string, string] => {
  const id = `${round}-${at}`;
  const hash = commitmentOf({ ...value, salt, id, round });
  const fields = { round, party, by: `A. Voorbeeld ${at}`, at: OPENED.replace('00.000', `0${at}.000`), hash };
  return [put('blindEstimates', id, fields), id, hash];
};

/** One question that is still sealed, one of which is ours, and one revealed in every way that it can go. */
export const withBlindRounds = (): void => {
  fillSample();
  const { parties, scenarios } = useCase.getState().tables;
  const scenario = [...scenarios.values()].find(({ kind }) => kind === 'alternative')?.id ?? '';
  const ids = agencies.map((name) => [...parties.values()].find((party) => party.name === name)?.id ?? null);
  const value = (n: number): Shown => ({ low: n * 300_000, high: n * 500_000 });
  const about = { scenario, bearer: ids[3], rhythm: 'perYear', by: null };
  const shown = ids.map((party, n) => estimate('br-a', party, n + 1, value(n + 2)));
  const counted = shown.slice(0, 3).map(([, id, hash]) => ({ id, hash }));
  const opened = shown.slice(0, 2).map(([op, ,], n): Op => {
    const wrong = n === 1 ? 1 : 0;
    const { low, high } = value(n + 2);
    return op.op === 'put'
      ? { ...op, fields: { ...op.fields, opened: { low: low - wrong, high, salt } } }
      : op;
  });
  const sealed = ids.slice(0, 2).map((party, n) => estimate('br-b', party, n + 1, value(3)));
  fillSample('henk', [
    put('blindRounds', 'br-a', {
      ...about,
      question: 'Wat kost begeleiding thuis?',
      openedAt: OPENED,
      reveal: { at: OPENED, by: null, counted },
    }),
    put('blindRounds', 'br-b', {
      ...about,
      question: 'Wat kost opruimen?',
      rhythm: 'once',
      openedAt: '2026-03-02T11:00:00.000Z',
    }),
    ...opened,
    ...shown.slice(2).map(([op]) => op),
    ...sealed.map(([op]) => op),
  ]);
  const [mine] = sealed;
  if (mine) useLocalData.setState({ estimates: [{ id: mine[1], ...value(3), salt }] });
};

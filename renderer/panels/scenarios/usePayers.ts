import { useRecords } from '../../store/caseStore';

/** Everybody who can pay or gain: who is on the map, agencies first, and payers outside it. */
export const usePayers = (): readonly { readonly id: string; readonly label: string }[] => {
  const parties = useRecords('parties').filter(({ kind }) => kind !== 'missing');
  const outside = useRecords('externalPayers');
  return [
    ...parties.filter(({ kind }) => kind === 'agency'),
    ...parties.filter(({ kind }) => kind !== 'agency'),
    ...outside,
  ].map(({ id, name }) => ({ id, label: name }));
};

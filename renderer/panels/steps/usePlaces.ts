import { compareNames } from '../../../shared/base/personNames';
import { useRecords } from '../../store/caseStore';

/** Whom somebody may sit at the table for, by name. */
export const usePlaces = (): readonly { readonly id: string; readonly label: string }[] =>
  useRecords('parties')
    .filter(({ kind }) => kind !== 'missing')
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => compareNames(a.label, b.label));

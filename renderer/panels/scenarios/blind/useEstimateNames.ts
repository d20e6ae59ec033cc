import type { BlindEstimate } from '../../../../shared/model/blindEstimate';
import { useCase } from '../../../store/caseStore';
import { useText } from '../../../text/i18n';

/** Whose estimate it is: the agency, with who filled it in. */
export const useEstimateNames = (): ((estimate: BlindEstimate) => string) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  return ({ party, by }) => {
    const agency = parties.get(party ?? '')?.name;
    if (agency === undefined) return by ?? t('blind.somebody');
    return by === null || by === '' ? agency : t('blind.person', { agency, name: by });
  };
};

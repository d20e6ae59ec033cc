import { UNNAMED } from '../../../shared/insight/money/settings';
import { useCase } from '../../store/caseStore';
import { useWords } from '../../text/i18n';
import { AgencyShape } from '../../ui';

/** The name of a party, of a payer outside the map, or of nobody in particular. */
export const usePayerName = (): ((id: string) => string) => {
  const { money } = useWords();
  const parties = useCase((state) => state.tables.parties);
  const outside = useCase((state) => state.tables.externalPayers);
  return (id) => (id === UNNAMED ? money.nobody : (parties.get(id)?.name ?? outside.get(id)?.name ?? ''));
};

export const PayerName = ({ id }: { readonly id: string }) => {
  const party = useCase((state) => state.tables.parties.get(id));
  const name = usePayerName()(id);
  return (
    <span className="scenarios__payer">
      <AgencyShape slot={party?.colorSlot ?? null} kind={party?.kind ?? 'network'} size={18} />
      {name}
    </span>
  );
};

import { useText } from '../../text/i18n';
import { Select } from '../../ui';

interface RecordFieldProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | null;
  /** What it is called when none was chosen. Left out: one has to be. */
  readonly none?: string;
  readonly hideLabel?: boolean;
  readonly onChoose: (id: string | null) => void;
}

const NONE = '';

/** One of the records of the case, by name. */
export const RecordField = ({ label, items, value, none, hideLabel = false, onChoose }: RecordFieldProps) => {
  const t = useText();
  const named = items.map((item) => ({ ...item, label: item.label || t('common.unnamed') }));
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      size={hideLabel ? 's' : 'm'}
      items={none === undefined ? named : [{ id: NONE, label: none }, ...named]}
      selected={value ?? (none === undefined ? null : NONE)}
      placeholder={t('cards.choose')}
      onChange={(id) => {
        const next = id === NONE ? null : id;
        if (next !== value) onChoose(next);
      }}
    />
  );
};

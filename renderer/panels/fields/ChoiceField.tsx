import { useText } from '../../text/i18n';
import { Select } from '../../ui';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One out of a closed list of words. */
export const ChoiceField = <T extends string>(field: ChoiceFieldProps<T>) => {
  const { label, options, words, value, onChoose } = field;
  return (
    <Select
      label={label}
      items={options.map((id) => ({ id, label: words[id] }))}
      selected={value}
      onChange={(chosen) => {
        const known = options.find((option) => option === chosen);
        if (known !== undefined && known !== value) onChoose(known);
      }}
    />
  );
};

interface MaybeFieldProps<T extends string> extends Omit<ChoiceFieldProps<T>, 'value' | 'onChoose'> {
  readonly value: T | null;
  /** What it is called when nothing was chosen. */
  readonly none?: string;
  readonly onChoose: (value: T | null) => void;
}

const NONE = '';

/** One out of a closed list of words, or none of them yet. */
export const MaybeField = <T extends string>(field: MaybeFieldProps<T>) => {
  const t = useText();
  const { label, options, words, value, none = t('cards.none'), onChoose } = field;
  return (
    <Select
      label={label}
      items={[{ id: NONE, label: none }, ...options.map((id) => ({ id, label: words[id] }))]}
      selected={value ?? NONE}
      onChange={(chosen) => {
        const next = options.find((option) => option === chosen) ?? null;
        if (next !== value) onChoose(next);
      }}
    />
  );
};

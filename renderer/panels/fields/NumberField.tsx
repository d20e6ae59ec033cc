import { LineField } from '../prose/LineField';

interface NumberFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: number | null;
  readonly max: number;
  readonly onCommit: (value: number | null) => void;
}

/** A whole number from zero, or none. What is no number changes nothing. */
export const NumberField = ({ label, field, value, max, onCommit }: NumberFieldProps) => {
  const commit = (typed: string): void => {
    const text = typed.trim();
    if (text === '') onCommit(null);
    else if (/^\d+$/.test(text) && Number(text) <= max) onCommit(Number(text));
  };
  return (
    <LineField
      label={label}
      field={field}
      isData
      value={value === null ? '' : String(value)}
      onCommit={commit}
    />
  );
};

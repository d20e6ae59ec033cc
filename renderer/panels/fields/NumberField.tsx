import { useState } from 'react';
import { useText } from '../../text/i18n';
import { LineField } from '../prose/LineField';

interface NumberFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: number | null;
  readonly max: number;
  /** False: the case did not take it. */
  readonly onCommit: (value: number | null) => boolean | void;
}

/** A whole number from zero to `max`, or none. What is anything else stays in the field, which says what fits. */
export const NumberField = ({ label, field, value, max, onCommit }: NumberFieldProps) => {
  const t = useText();
  const [isWrong, setIsWrong] = useState(false);
  const commit = (typed: string): boolean | void => {
    const text = typed.trim();
    if (text === '') return onCommit(null);
    const isNumber = /^\d+$/.test(text) && Number(text) <= max;
    setIsWrong(!isNumber);
    return isNumber && onCommit(Number(text));
  };
  return (
    <LineField
      label={label}
      field={field}
      isData
      value={value === null ? '' : String(value)}
      error={isWrong ? t('cards.wholeUpTo', { max }) : undefined}
      onTyping={() => setIsWrong(false)}
      onCommit={commit}
    />
  );
};

import { useState } from 'react';
import { localDate } from '../../../shared/base/dates';
import { parseDay } from '../../../shared/insight/actionLine';
import { useLanguage, useText } from '../../text/i18n';
import { dayText } from '../dates';
import { LineField } from './LineField';

interface DayFieldProps {
  readonly label: string;
  /** What others know the field by on its card or row. */
  readonly field?: string;
  /** ISO date, or null for none. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
  /** In a table the column says what it is. */
  readonly hideLabel?: boolean;
}

/** A day as people write it: "2 dec", "2-12", "2 december 2026". What is no day stays as typed and says so. */
export const DayField = ({ label, field, value, onCommit, hideLabel = true }: DayFieldProps) => {
  const t = useText();
  const language = useLanguage();
  const [wrong, setWrong] = useState(false);
  const commit = (text: string): void => {
    const day = text.trim() === '' ? null : parseDay(text, localDate(new Date()));
    setWrong(day === null && text.trim() !== '');
    if (day !== null || text.trim() === '') onCommit(day);
  };
  return (
    <LineField
      label={label}
      field={field}
      hideLabel={hideLabel}
      isData
      value={value === null ? '' : dayText(value, language)}
      placeholder={hideLabel ? label : ''}
      error={wrong ? t('actions.dayWrong') : undefined}
      onCommit={commit}
    />
  );
};

import { use, useId, useState } from 'react';
import { readDay } from '../../../shared/entry/day';
import { useRefused } from '../../store/refusedFields';
import { useToday } from '../../store/today';
import { noteUnreadDay, useUnreadDay } from '../../store/unreadDays';
import { useLanguage, useText } from '../../text/i18n';
import { afterPress } from '../../ui';
import { dayText, fullDayText } from '../dates';
import { whenDaysCanBeRead } from './dayLibrary';
import { noDayText } from './dayWords';
import { FieldsOf } from './fieldsOf';
import { LineField } from './LineField';
import { RestDay } from './RestDay';

interface DayFieldProps {
  readonly label: string;
  /** What others know the field by on its card or row. */
  readonly field?: string;
  /** ISO date, or null for none. */
  readonly value: string | null;
  /** False: the case did not take it. */
  readonly onCommit: (value: string | null) => boolean | void;
  /** Hears what stands in the field that is no day; null as soon as it is one, or empty. */
  readonly onUnread?: (typed: string | null) => void;
  /** In a table the column says what it is. */
  readonly hideLabel?: boolean;
  /** A day by which somebody works; one on which nobody does is asked about. */
  readonly isDeadline?: boolean;
}

/**
 * A day as people write it: "2 dec", "vrijdag", "over 2 weken". While it is typed the field says which day that is; what
 * is no day stays as typed, and the field says why.
 */
export const DayField = (props: DayFieldProps) => {
  const { label, field, value, onCommit, onUnread, hideLabel = true, isDeadline = true } = props;
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const { unread, note } = useUnread(field, onUnread);
  const [typing, setTyping] = useState<string | null>(null);
  const commit = (text: string): boolean | void => {
    afterPress(() => setTyping(null));
    let isTaken: boolean | void = undefined;
    whenDaysCanBeRead(() => {
      isTaken = write(text);
    });
    return isTaken;
  };
  const write = (text: string): boolean | void => {
    const read = text.trim() === '' ? null : readDay(text, today);
    if (read !== null && read.kind !== 'day') return note(text);
    note(null);
    return onCommit(read?.date ?? null);
  };
  const written = value === null ? '' : dayText(value, language);
  const read = unread === null ? null : readDay(unread, today);
  const wrong = read === null || read.kind === 'day' ? undefined : noDayText(read, unread ?? '', t, language);
  useRefused(useId(), wrong !== undefined);
  const typed = typing === null ? null : readDay(typing, today);
  const typedDay = typed?.kind === 'day' ? typed.date : null;
  const day = typing === null ? (unread === null ? value : null) : typedDay;
  return (
    <div className="day-field">
      <LineField
        label={label}
        field={field}
        hideLabel={hideLabel}
        isData
        value={unread ?? written}
        placeholder={hideLabel ? label : ''}
        error={wrong}
        onTyping={(text) => setTyping(text === written ? null : text)}
        onCommit={commit}
      />
      <Meaning date={typedDay} />
      {isDeadline && day !== null && <RestDay date={day} onMove={onCommit} isShort={hideLabel} />}
    </div>
  );
};

/** Which day it is that is being typed; nothing as long as that is not clear. */
const Meaning = ({ date }: { readonly date: string | null }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <output className="day-field__means">
      {date !== null && t('entry.day.means', { date: fullDayText(date, language) })}
    </output>
  );
};

/** What stands in the field and is no day. In a field of a record it is kept while the field is out of sight. */
const useUnread = (field: string | undefined, onUnread: DayFieldProps['onUnread']) => {
  const record = use(FieldsOf);
  const key = record === null || field === undefined ? null : `${record.table}/${record.id}/${field}`;
  const kept = useUnreadDay(key);
  const [own, setOwn] = useState<string | null>(null);
  const note = (typed: string | null): void => {
    if (key === null) setOwn(typed);
    else noteUnreadDay(key, typed);
    onUnread?.(typed);
  };
  return { unread: key === null ? own : kept, note };
};

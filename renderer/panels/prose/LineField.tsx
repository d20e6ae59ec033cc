import { useId, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { LINE_MAX } from '../../../shared/model/field';
import { useReadOnly } from '../../store/caseStore';
import { useRefused } from '../../store/refusedFields';
import { useText } from '../../text/i18n';
import { rebase, TextArea, TextField } from '../../ui';
import { IdentifyingHint } from './IdentifyingHint';
import { lengthText } from './lengthText';
import { useOthersInLine } from './useOthersInLine';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  /** What others know the field by on its card or row. Left out where nobody else sees it, as in a dialog. */
  readonly field?: string | undefined;
  /** False: the case did not take it. */
  readonly onCommit: (value: string) => boolean | void;
  /** As many characters fit. */
  readonly max?: number;
  /** Each change while typing, before it is written. */
  readonly onTyping?: (text: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  /** Wraps over several lines; Enter still commits. */
  readonly isMultiline?: boolean;
  /** A day or an amount: no text in which something of a person may stand. */
  readonly isData?: boolean;
}

/** What a field says of a text that does not fit or that the case did not take; it stays there until it is changed. */
const useRefusal = (text: string, max: number, wrong: string | undefined) => {
  const t = useText();
  const [refused, setRefused] = useState<string | null>(null);
  const isRefused = refused !== null && refused === text;
  const { error: tooLong, left: room } = lengthText(t, text.length, max);
  useRefused(useId(), isRefused || tooLong !== undefined);
  return { error: tooLong ?? wrong ?? (isRefused ? t('prose.refused') : undefined), room, setRefused };
};

/**
 * A short value that is written as a whole when one leaves the field or presses Enter. Esc takes it back. What another
 * writes meanwhile is joined with what is being typed.
 */
export const LineField = ({
  value,
  field,
  onCommit,
  onTyping,
  isMultiline = false,
  isData = false,
  max = LINE_MAX,
  ...texts
}: LineFieldProps) => {
  const readOnly = useReadOnly();
  const { frame, peer, entered, left } = useOthersInLine(field);
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [sent, setSent] = useState<string | null>(null);
  const { error, room, setRefused } = useRefusal(text, max, texts.error);
  if (shown !== value) {
    const isTyping = text !== shown && text !== sent && text !== value;
    setShown(value);
    setSent(null);
    // half of one date and half of another is neither
    if (!isTyping) setText(value);
    else if (!isData) setText(rebase(shown, text, value).text);
  }
  const write = (next: string): void => {
    if (next === value || next.length > max) return;
    setSent(next);
    const isTaken = onCommit(next) !== false;
    setRefused(isTaken ? null : next);
    if (!isTaken) setSent(null);
  };
  const commit = (): void => write(text);
  const typed = (next: string): void => {
    setText(next);
    onTyping?.(next);
  };
  const replace = (next: string): void => {
    setText(next);
    write(next);
  };
  /** Going to the question under the field is no leaving: what is taken out there is never written. */
  const onBlur = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    left();
    commit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') typed(value);
    if (event.key === 'Enter' && isMultiline && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    }
  };
  return (
    // Leaving the field commits; the wrapper hears the events of whatever control the field is made of.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div data-field={field} ref={frame} onFocus={entered} onBlur={onBlur} onKeyDown={onKeyDown}>
      {isMultiline ? (
        <TextArea
          {...texts}
          description={room ?? texts.description}
          error={error}
          peer={peer}
          value={text}
          onChange={(next) => typed(next.replaceAll('\n', ' '))}
        />
      ) : (
        <TextField
          {...texts}
          description={room ?? texts.description}
          error={error}
          peer={peer}
          value={text}
          onChange={typed}
          onSubmit={commit}
        />
      )}
      {!isData && !readOnly && <IdentifyingHint place={texts.label} text={text} onChange={replace} />}
    </div>
  );
};

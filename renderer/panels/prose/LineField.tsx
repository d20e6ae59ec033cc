import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useReadOnly } from '../../store/caseStore';
import { rebase, TextArea, TextField } from '../../ui';
import { IdentifyingHint } from './IdentifyingHint';
import { useOthersInLine } from './useOthersInLine';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  /** What others know the field by on its card or row. Left out where nobody else sees it, as in a dialog. */
  readonly field?: string | undefined;
  readonly onCommit: (value: string) => void;
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
  ...texts
}: LineFieldProps) => {
  const readOnly = useReadOnly();
  const { frame, peer, entered, left } = useOthersInLine(field);
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [sent, setSent] = useState<string | null>(null);
  if (shown !== value) {
    const isTyping = text !== shown && text !== sent && text !== value;
    setShown(value);
    setSent(null);
    // half of one date and half of another is neither
    if (!isTyping) setText(value);
    else if (!isData) setText(rebase(shown, text, value).text);
  }
  const write = (next: string): void => {
    if (next === value) return;
    setSent(next);
    onCommit(next);
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
          peer={peer}
          value={text}
          onChange={(next) => typed(next.replaceAll('\n', ' '))}
        />
      ) : (
        <TextField {...texts} peer={peer} value={text} onChange={typed} onSubmit={commit} />
      )}
      {!isData && !readOnly && <IdentifyingHint place={texts.label} text={text} onChange={replace} />}
    </div>
  );
};

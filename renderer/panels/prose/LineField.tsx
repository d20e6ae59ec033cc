import { useState, type KeyboardEvent } from 'react';
import { TextArea, TextField } from '../../ui';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  /** Wraps over several lines; Enter still commits. */
  readonly isMultiline?: boolean;
}

/** A short value that is written as a whole when one leaves the field or presses Enter. Esc takes it back. */
export const LineField = ({ value, onCommit, isMultiline = false, ...field }: LineFieldProps) => {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const commit = (): void => {
    if (text !== value) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setText(value);
    if (event.key === 'Enter' && isMultiline && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    }
  };
  return (
    // Leaving the field commits; the wrapper hears the events of whatever control the field is made of.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onBlur={commit} onKeyDown={onKeyDown}>
      {isMultiline ? (
        <TextArea {...field} value={text} onChange={(next) => setText(next.replaceAll('\n', ' '))} />
      ) : (
        <TextField {...field} value={text} onChange={setText} onSubmit={commit} />
      )}
    </div>
  );
};

import { useEffect, useState } from 'react';
import { TextField } from '../../ui';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly type?: 'text' | 'date';
}

/** A short value that is written as a whole when one leaves the field or presses Enter. */
export const LineField = ({
  label,
  value,
  onCommit,
  description,
  placeholder,
  hideLabel,
  type,
}: LineFieldProps) => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (): void => {
    if (text !== value) onCommit(text);
  };
  return (
    // Leaving the field commits; the wrapper hears the blur of whatever control the field is made of.
    <div onBlur={commit}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        onSubmit={commit}
        description={description}
        placeholder={placeholder}
        hideLabel={hideLabel}
        type={type}
      />
    </div>
  );
};

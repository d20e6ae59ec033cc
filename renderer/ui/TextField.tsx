import { use, useId } from 'react';
import type { KeyboardEvent } from 'react';
import { Input } from 'react-aria-components';
import { Field, fieldHelp } from './Field';
import { classes, given } from './given';
import { peerColors, PeerName, type Peer } from './Peer';
import { ReadOnlyFields } from './ReadOnlyFields';
import { useSteadyText } from './useSteadyText';

export interface TextFieldProps {
  label: string;
  value: string;
  /** `base` is the text on which the change was made. */
  onChange: (value: string, base: string) => void;
  placeholder?: string | undefined;
  description?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Enter, but not the Enter that ends the composing of a character. */
  onSubmit?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  hideLabel?: boolean | undefined;
  type?: 'text' | 'search' | 'email' | 'url' | 'tel' | 'password' | 'number' | 'date' | 'time' | undefined;
  name?: string | undefined;
  maxLength?: number | undefined;
  autoComplete?: string | undefined;
  /** Somebody else who is in this field now. */
  peer?: Peer | undefined;
}

/** One line of text, that others may be changing at the same time. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, description, error, isReadOnly, isRequired, hideLabel, onSubmit, peer } =
    props;
  const id = useId();
  const isForReading = use(ReadOnlyFields);
  const { ref, field } = useSteadyText<HTMLInputElement>(value, onChange);
  const help = [fieldHelp(id, { description, error }), peer && `${id}-peer`].filter(Boolean).join(' ');
  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || onSubmit === undefined) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <Field {...{ label, hideLabel, isRequired, description, error }} controlId={id}>
      <div
        className={classes('rt-line', peer && 'rt-peer')}
        {...given({ style: peer && peerColors(peer.slot) })}
      >
        <Input
          {...field}
          {...given({
            placeholder: props.placeholder,
            autoFocus: props.autoFocus,
            readOnly: isReadOnly ?? isForReading,
            required: isRequired,
            disabled: props.isDisabled,
            name: props.name,
            maxLength: props.maxLength,
            onFocus: props.onFocus && (() => props.onFocus?.()),
            onBlur: props.onBlur && (() => props.onBlur?.()),
            'aria-describedby': help === '' ? undefined : help,
            'aria-invalid': error ? true : undefined,
          })}
          ref={ref}
          id={id}
          type={props.type ?? 'text'}
          autoComplete={props.autoComplete ?? 'off'}
          onKeyDown={submit}
          className="rt-control rt-focus"
        />
        {peer && <PeerName id={`${id}-peer`} peer={peer} />}
      </div>
    </Field>
  );
}

import { use, useId, useRef } from 'react';
import type { SyntheticEvent } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components';
import { Field, fieldHelp } from './Field';
import { Carets } from './Carets';
import { classes, given } from './given';
import { peerColors, PeerName, type Peer } from './Peer';
import { ReadOnlyFields } from './ReadOnlyFields';
import { useSteadyText } from './useSteadyText';

export interface TextAreaProps {
  label: string;
  value: string;
  /** `base` is the text on which the change was made. */
  onChange: (value: string, base: string) => void;
  placeholder?: string | undefined;
  description?: string | undefined;
  error?: string | undefined;
  isReadOnly?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Lines shown when it is empty; it grows with the text. */
  rows?: number | undefined;
  hideLabel?: boolean | undefined;
  autoFocus?: boolean | undefined;
  name?: string | undefined;
  /** Somebody else who is in this field now. */
  peer?: Peer | undefined;
  /** Where others have their caret in the text, in UTF-16 units. */
  carets?: readonly { key: string; name: string; slot: number | null; at: number }[] | undefined;
  /** The caret moved, to this place in UTF-16 units. */
  onCaret?: ((at: number) => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

/** The end of the selection that moves. */
const caretOf = ({ selectionStart, selectionEnd, selectionDirection }: HTMLTextAreaElement): number =>
  selectionDirection === 'backward' ? selectionStart : selectionEnd;

/** Text of several lines that grows as one types, and shows who else is writing in it. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, description, error, hideLabel, rows = 1, peer, carets = [] } = props;
  const id = useId();
  const isForReading = use(ReadOnlyFields);
  const grow = useRef<HTMLDivElement>(null);
  const { ref, field } = useSteadyText<HTMLTextAreaElement>(value, onChange, (text) => {
    // The frame holds a copy of the text and takes its height: no measuring while one types.
    if (grow.current !== null) grow.current.dataset['text'] = text;
  });
  const help = [fieldHelp(id, { description, error }), peer && `${id}-peer`].filter(Boolean).join(' ');
  return (
    <Field {...{ label, hideLabel, description, error }} controlId={id}>
      <div
        className={classes('rt-textarea', peer && 'rt-peer')}
        {...given({ style: peer && peerColors(peer.slot) })}
        ref={grow}
      >
        <AriaTextArea
          {...field}
          {...given({
            placeholder: props.placeholder,
            readOnly: props.isReadOnly ?? isForReading,
            disabled: props.isDisabled,
            autoFocus: props.autoFocus,
            name: props.name,
            onFocus: props.onFocus && (() => props.onFocus?.()),
            onBlur: props.onBlur && (() => props.onBlur?.()),
            onSelect:
              props.onCaret &&
              ((event: SyntheticEvent<HTMLTextAreaElement>) => props.onCaret?.(caretOf(event.currentTarget))),
            'aria-describedby': help === '' ? undefined : help,
            'aria-invalid': error ? true : undefined,
          })}
          ref={ref}
          id={id}
          rows={rows}
          className="rt-textarea__text rt-control rt-focus"
        />
        {carets.length > 0 && <Carets text={value} carets={carets} />}
        {peer && <PeerName id={`${id}-peer`} peer={peer} isDrawn={carets.length === 0} />}
      </div>
    </Field>
  );
}

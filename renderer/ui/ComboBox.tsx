import { useContext, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { given } from './given';
import { Icon } from './Icon';

export interface ComboBoxProps {
  label: string;
  items: readonly { id: string; label: string }[];
  selected: string | null;
  onChange: (id: string | null) => void;
  /** Text that is in no item may stay; it comes through `onCustom`, on Enter or on leaving the field. */
  allowsCustom?: boolean | undefined;
  customValue?: string | undefined;
  onCustom?: ((text: string) => void) | undefined;
  placeholder?: string | undefined;
  hideLabel?: boolean | undefined;
  autoFocus?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

interface ComboInputProps {
  placeholder: string | undefined;
  allowsCustom: boolean;
  onEnter: () => void;
}

/** The text box: Enter keeps a text of one's own, unless an option in the list is pointed at. */
function ComboInput({ placeholder, allowsCustom, onEnter }: ComboInputProps) {
  const state = useContext(ComboBoxStateContext);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const pointsAtOption = state?.isOpen === true && state.selectionManager.focusedKey !== null;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || pointsAtOption) return;
    const first = state?.isOpen === true && state.inputValue !== '' ? state.collection.getFirstKey() : null;
    // Two letters and Enter: what stands on top of the narrowed list is meant.
    if (!allowsCustom && first !== null && first !== undefined) state?.selectionManager.setFocusedKey(first);
    else onEnter();
  };
  return (
    <div className="rt-combobox__box" onKeyDownCapture={onKeyDownCapture}>
      <Input className="rt-control rt-focus" {...given({ placeholder })} />
      <Button className="rt-combobox__button">
        <Icon name="chevron-down" size={16} />
      </Button>
    </div>
  );
}

/** A choice out of a long list, narrowed by typing; where allowed, also a text of one's own. */
export function ComboBox(props: ComboBoxProps) {
  const { label, items, selected, onChange, allowsCustom = false, customValue, onCustom } = props;
  const { hideLabel = false } = props;
  const chosen = items.find((item) => item.id === selected)?.label ?? customValue ?? '';
  const [text, setText] = useState(chosen);
  const [lastChosen, setLastChosen] = useState(chosen);
  const typed = useRef(chosen);
  if (lastChosen !== chosen) {
    setLastChosen(chosen);
    setText(chosen);
  }
  // Also after an option was taken or the value came from elsewhere: leaving must not bring typing back.
  useLayoutEffect(() => {
    typed.current = text;
  }, [text]);
  const keepOwnText = () => {
    const own = typed.current.trim();
    if (!allowsCustom || own === chosen.trim()) return;
    const match = items.find((item) => item.label.toLowerCase() === own.toLowerCase());
    if (match) onChange(match.id);
    else if (own !== '') onCustom?.(own);
  };
  return (
    <AriaComboBox
      className="rt-field rt-combobox"
      defaultItems={items}
      value={selected}
      onChange={(key) => {
        const clears = key === null && typed.current.trim() === '';
        if (key !== null) onChange(String(key));
        else if (clears || !allowsCustom) onChange(null);
      }}
      {...(allowsCustom ? { inputValue: text } : {})}
      onInputChange={(next) => {
        typed.current = next;
        setText(next);
      }}
      onBlur={keepOwnText}
      allowsCustomValue={allowsCustom}
      {...given({
        autoFocus: props.autoFocus,
        isDisabled: props.isDisabled,
        'aria-label': hideLabel ? label : undefined,
      })}
    >
      {hideLabel ? null : <Label className="rt-field__label">{label}</Label>}
      <ComboInput {...{ allowsCustom }} placeholder={props.placeholder} onEnter={keepOwnText} />
      <Popover className="rt-popover" offset={4}>
        <ListBox<{ id: string; label: string }> className="rt-options">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="rt-option">
              <span className="rt-option__text">{item.label}</span>
              <Icon name="check" size={16} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

import { use } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classes, given } from './given';
import { Icon } from './Icon';
import { ReadOnlyFields } from './ReadOnlyFields';
import { TextField } from './TextField';

export interface SelectProps {
  label: string;
  items: readonly { id: string; label: string }[];
  selected: string | null;
  onChange: (id: string) => void;
  placeholder?: string | undefined;
  description?: string | undefined;
  hideLabel?: boolean | undefined;
  isDisabled?: boolean | undefined;
  size?: 's' | 'm' | undefined;
}

const nothing = (): void => undefined;

/** One choice out of a short closed list. For long lists: ComboBox. What is there to be read is a line of text. */
export function Select(props: SelectProps) {
  const { label, items, selected, placeholder, description, hideLabel } = props;
  if (!use(ReadOnlyFields)) return <Choice {...props} />;
  const chosen = items.find(({ id }) => id === selected)?.label ?? '';
  const texts = { label, placeholder, description, hideLabel };
  return <TextField {...texts} value={chosen} onChange={nothing} isReadOnly />;
}

function Choice({ label, items, selected, onChange, placeholder = '', ...rest }: SelectProps) {
  const { description, hideLabel = false, isDisabled, size = 'm' } = rest;
  return (
    <AriaSelect
      className="rt-field"
      value={selected}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder}
      {...given({ isDisabled, 'aria-label': hideLabel ? label : undefined })}
    >
      {hideLabel ? null : <Label className="rt-field__label">{label}</Label>}
      <Button className={classes('rt-select', 'rt-control', 'rt-focus', size === 's' && 'rt-select--s')}>
        <SelectValue className="rt-select__value">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon name="chevron-down" size={16} />
      </Button>
      {description === undefined ? null : (
        <Text slot="description" className="rt-field__description">
          {description}
        </Text>
      )}
      <Popover className="rt-popover" offset={4}>
        <ListBox items={items} className="rt-options">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="rt-option">
              <span className="rt-option__text">{item.label}</span>
              <Icon name="check" size={16} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

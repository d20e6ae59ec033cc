import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classes, given } from './given';

export interface RadioGroupProps {
  label: string;
  items: readonly {
    id: string;
    label: string;
    description?: string | undefined;
    isDisabled?: boolean | undefined;
  }[];
  selected: string | null;
  onChange: (id: string) => void;
  orientation?: 'horizontal' | 'vertical' | undefined;
  hideLabel?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isReadOnly?: boolean | undefined;
}

/** One choice out of a few that are all worth reading. */
export function RadioGroup({ label, items, selected, onChange, ...rest }: RadioGroupProps) {
  const { orientation = 'vertical', hideLabel = false, isDisabled, isReadOnly } = rest;
  return (
    <AriaRadioGroup
      className="rt-field rt-radio-group"
      value={selected}
      onChange={onChange}
      orientation={orientation}
      {...given({ isDisabled, isReadOnly })}
    >
      <Label className={classes('rt-field__label', hideLabel && 'rt-visually-hidden')}>{label}</Label>
      <div className="rt-radio-group__items">
        {items.map((item) => (
          <Radio
            key={item.id}
            value={item.id}
            className="rt-check rt-check--radio"
            {...given({ isDisabled: item.isDisabled })}
          >
            <span className="rt-check__box" />
            <span className="rt-check__text">
              {item.label}
              {item.description === undefined ? null : (
                <span className="rt-check__description">{item.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

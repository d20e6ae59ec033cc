import { use, type ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { given } from './given';
import { Icon } from './Icon';
import { ReadOnlyFields } from './ReadOnlyFields';

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Some of what falls under it, not all. */
  isIndeterminate?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  /** A second, quieter line. */
  description?: string | undefined;
  name?: string | undefined;
  'aria-label'?: string | undefined;
}

/** Yes or no, for one thing. */
export function Checkbox({ children, isSelected, onChange, description, ...rest }: CheckboxProps) {
  const isReadOnly = use(ReadOnlyFields);
  return (
    <AriaCheckbox
      className="rt-check"
      isReadOnly={isReadOnly}
      isSelected={isSelected}
      onChange={onChange}
      {...given(rest)}
    >
      {({ isIndeterminate }) => (
        <>
          <span className="rt-check__box">
            {isIndeterminate ? <Icon name="minus" size={14} /> : <Icon name="check" size={14} />}
          </span>
          <span className="rt-check__text">
            {children}
            {description === undefined ? null : <span className="rt-check__description">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}

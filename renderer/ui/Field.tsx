import type { ReactNode } from 'react';
import { classes } from './given';
import { Icon } from './Icon';

export interface FieldProps {
  label: string;
  /** The control that the label belongs to. */
  controlId: string;
  hideLabel?: boolean | undefined;
  isRequired?: boolean | undefined;
  description?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/** The ids under which a field's explanation and error can be referred to. */
export function fieldHelp(id: string, props: Pick<FieldProps, 'description' | 'error'>): string | undefined {
  const ids = [props.description && `${id}-description`, props.error && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** A label above a control, with its explanation and its error: the same layout for every field. */
export function Field({ label, controlId, hideLabel, isRequired, description, error, children }: FieldProps) {
  return (
    <div className="rt-field">
      <label className={classes('rt-field__label', hideLabel && 'rt-visually-hidden')} htmlFor={controlId}>
        {label}
        {isRequired === true ? (
          <span className="rt-field__star" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      {description ? (
        <div className="rt-field__description" id={`${controlId}-description`}>
          {description}
        </div>
      ) : null}
      {children}
      {error ? (
        <div className="rt-field__error" id={`${controlId}-error`}>
          <Icon name="alert-circle" size={15} /> {error}
        </div>
      ) : null}
    </div>
  );
}

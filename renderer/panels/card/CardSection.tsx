import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../../ui';

interface CardSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly count?: number;
  readonly isFolded?: boolean;
}

/** A part of a card under its own heading; what is rarely needed starts folded. */
export const CardSection = ({ title, children, count, isFolded = false }: CardSectionProps) => {
  const [open, setOpen] = useState(!isFolded);
  const id = useId();
  const number = count !== undefined && count > 0 && <span className="card__count">{count}</span>;
  return (
    <section className="card__section">
      <h3 className="card__heading">
        {isFolded ? (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} /> {title} {number}
          </button>
        ) : (
          <>
            {title} {number}
          </>
        )}
      </h3>
      {open && <div id={id}>{children}</div>}
    </section>
  );
};

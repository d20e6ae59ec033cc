import { useId, useState } from 'react';
import { useText, useWords } from '../../text/i18n';
import { Icon } from '../../ui';
import { FindingRow } from './FindingRow';
import { useFindings } from './useFindings';
import './findings.css';

interface FindingsProps {
  /** On a page of its own it stands open; beside the map it is a line with a count until one opens it. */
  readonly isPage?: boolean;
}

/** *Wat de kaart vertelt*: everything derived from the map in words, each pointing at what it rests on. */
export const Findings = ({ isPage = false }: FindingsProps) => {
  const t = useText();
  const { title } = useWords().findings;
  const found = useFindings();
  const [open, setOpen] = useState(isPage);
  const id = useId();
  if (found.length === 0) return null;
  return (
    <section className="findings" aria-label={title}>
      <h2 className="findings__head">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
          <span className="findings__title">{title}</span>
          <span className="findings__count" aria-hidden="true">
            {found.length}
          </span>
          <span className="rt-visually-hidden">{t('findings.count', { count: found.length })}</span>
        </button>
      </h2>
      {open && (
        <ul className="findings__list" id={id}>
          {found.map((finding) => (
            <FindingRow
              key={`${finding.words.kind} ${finding.about.map((ref) => ref.id).join(' ')}`}
              finding={finding}
            />
          ))}
        </ul>
      )}
    </section>
  );
};

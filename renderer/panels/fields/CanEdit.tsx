import type { ReactNode } from 'react';
import { useReadOnly } from '../../store/caseStore';
import { ReadOnlyFields } from '../../ui';

interface PartProps {
  readonly children: ReactNode;
}

/** What adds to the case or takes something away: not there for whoever may only read. */
export const CanEdit = ({ children }: PartProps) => (useReadOnly() ? null : children);

/** Fields of the case: for whoever may only read they are there to be read. */
export const CaseFields = ({ children }: PartProps) => (
  <ReadOnlyFields value={useReadOnly()}>{children}</ReadOnlyFields>
);

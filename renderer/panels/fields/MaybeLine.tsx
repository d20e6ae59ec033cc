import { LineField } from '../prose/LineField';

interface MaybeLineProps {
  readonly label: string;
  readonly field: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly onCommit: (value: string | null) => void;
}

/** A line of text that may be absent: emptied, it is. */
export const MaybeLine = ({ value, onCommit, ...texts }: MaybeLineProps) => (
  <LineField {...texts} isMultiline value={value ?? ''} onCommit={(text) => onCommit(text.trim() || null)} />
);

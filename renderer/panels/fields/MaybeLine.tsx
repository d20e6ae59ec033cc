import { LineField } from '../prose/LineField';

interface MaybeLineProps {
  readonly label: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly onCommit: (value: string | null) => void;
}

/** A line of text that may be absent: emptied, it is. */
export const MaybeLine = ({ value, onCommit, ...field }: MaybeLineProps) => (
  <LineField {...field} isMultiline value={value ?? ''} onCommit={(text) => onCommit(text.trim() || null)} />
);

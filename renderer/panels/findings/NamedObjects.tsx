import type { Sentence } from '../../../shared/text/findings';
import { showRef } from './selectFinding';

interface NamedObjectsProps {
  readonly sentence: Sentence;
}

/** A sentence in which every named object is a button that shows it. */
export const NamedObjects = ({ sentence }: NamedObjectsProps) => (
  <>
    {sentence.map((part, index) =>
      typeof part === 'string' ? (
        part
      ) : (
        <button
          key={`${index} ${part.ref.table}/${part.ref.id}`}
          type="button"
          className="finding__ref"
          onClick={() => showRef(part.ref)}
        >
          {part.text}
        </button>
      ),
    )}
  </>
);

import type { Relation } from '../../../shared/model/relation';
import { relationParts } from '../../../shared/text/relations';
import { useCase } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useWords } from '../../text/i18n';
import { relationColor } from '../../ui';

interface RelationLineProps {
  readonly relation: Relation;
  /** The party in whose card it stands: it is the subject of what it does itself. */
  readonly seenFrom: string;
}

/** A relation as a sentence, such as "verwijst door naar GGD: vraagt om gedwongen opruimen". */
export const RelationLine = ({ relation, seenFrom }: RelationLineProps) => {
  const words = useWords();
  const from = useCase((state) => state.tables.parties.get(relation.from)?.name ?? '');
  const to = useCase((state) => state.tables.parties.get(relation.to)?.name ?? '');
  const { before, after } = relationParts(relation.type, words);
  const status = relation.status === 'current' ? '' : ` (${words.relationStatuses[relation.status]})`;
  return (
    <button type="button" className="line" onClick={() => ui.select({ kind: 'relation', id: relation.id })}>
      <span className="line__swatch" style={{ background: `var(${relationColor(relation.type)})` }} />
      <span>
        {relation.from !== seenFrom && (
          <>
            <strong>{from}</strong>{' '}
          </>
        )}
        {before}
        {relation.from === seenFrom ? <strong>{to}</strong> : to}
        {after}
        {status}
        {relation.label !== '' && <span className="line__label">{relation.label}</span>}
      </span>
    </button>
  );
};

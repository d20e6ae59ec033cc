import { memo } from 'react';
import { createPortal } from 'react-dom';
import { labelSize } from '../../../shared/map/labelSize';
import type { MapRelation } from '../../../shared/map/mapRelations';
import { ui } from '../../store/uiStore';
import { useHyphens } from '../../text/hyphens';
import { useText, useWords } from '../../text/i18n';
import type { RelationView } from './relationView';

interface RelationLabelsProps {
  readonly views: readonly RelationView[];
  readonly layer: Element;
}

/** The sentences of relations, as text above their lines. */
export const RelationLabels = memo(({ views, layer }: RelationLabelsProps) =>
  createPortal(
    views.map((view) => <RelationLabel key={view.relation.id} view={view} />),
    layer,
  ),
);
RelationLabels.displayName = 'RelationLabels';

const RelationLabel = memo(({ view }: { readonly view: RelationView }) => {
  const t = useText();
  const words = useWords();
  const hyphens = useHyphens();
  const { relation, route } = view;
  const text = relation.label || words.relationTypes[relation.type];
  const status = relation.status === 'current' ? null : words.relationStatuses[relation.status];
  const tag = relation.change === null ? status : t(`map.${relation.change}`);
  const { width, height } = labelSize(text);
  return (
    // Placed by its corner and centred inside: a transform each would make the browser paint them one by one.
    <span
      className="relation-label-place"
      style={{ left: route.label.x - width / 2, top: route.label.y - height / 2, width, height }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={`relation-label nopan ${classesOf(view)}`}
        onClick={() => ui.select({ kind: 'relation', id: relation.id })}
      >
        {hyphens(text)}
        {tag !== null && <span className="relation-label__tag">{tag}</span>}
      </button>
    </span>
  );
});
RelationLabel.displayName = 'RelationLabel';

const classesOf = ({ relation, selected, dimmed }: RelationView): string =>
  [
    'relation',
    `relation--${relation.type}`,
    hasGone(relation) ? 'relation--gone' : '',
    relation.change === 'removed' ? 'relation--removed' : '',
    selected ? 'relation--selected' : '',
    dimmed ? 'relation--dimmed' : '',
  ].join(' ');

const hasGone = ({ status, change }: MapRelation): boolean => status === 'ended' || change === 'removed';

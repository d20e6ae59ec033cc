import type { Relation, RelationStatus, RelationType } from '../model/relation';
import type { RelationChange } from '../model/scenario';

/** A relation as the map draws it: as it is, or as a scenario would have it. */
export interface MapRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly status: RelationStatus;
  readonly change: 'added' | 'removed' | null;
}

/** The relations to draw when the changes of one scenario are shown. Without changes every relation as it is. */
export const mapRelations = (
  relations: readonly Relation[],
  changes: readonly RelationChange[],
): readonly MapRelation[] => {
  const removed = new Set(
    changes.filter((change) => change.op === 'remove').map((change) => change.relation),
  );
  const now = relations.map(({ id, type, from, to, label, status }): MapRelation => ({
    id,
    type,
    from,
    to,
    label,
    status,
    change: removed.has(id) ? 'removed' : null,
  }));
  const added = changes.flatMap(({ relation, added: extra }): MapRelation[] =>
    extra
      ? [
          {
            id: relation,
            type: extra.type,
            from: extra.from,
            to: extra.to,
            label: extra.label,
            status: extra.status,
            change: 'added',
          },
        ]
      : [],
  );
  return [...now, ...added];
};

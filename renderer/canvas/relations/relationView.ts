import { extentOfCurve, type Box } from '../../../shared/map/geometry';
import type { MapRelation } from '../../../shared/map/mapRelations';
import type { Route } from '../../../shared/map/relationRouter';

/** A relation as it is drawn now. */
export interface RelationView {
  readonly relation: MapRelation;
  readonly route: Route;
  readonly inLoop: boolean;
  readonly selected: boolean;
  /** False where the label would hide something; it comes when its relation or one of its cards is selected. */
  readonly hasLabel: boolean;
  readonly dimmed: boolean;
}

const isSame = (a: RelationView, b: RelationView): boolean =>
  a.relation === b.relation &&
  a.route === b.route &&
  a.inLoop === b.inLoop &&
  a.selected === b.selected &&
  a.hasLabel === b.hasLabel &&
  a.dimmed === b.dimmed;

/** Gives the same view as before unless something about it changed, so that its label is not made again. */
export class ViewCache {
  #views = new Map<string, RelationView>();

  viewsFor(wanted: readonly RelationView[]): readonly RelationView[] {
    const views = wanted.map((view) => {
      const before = this.#views.get(view.relation.id);
      return before && isSame(before, view) ? before : view;
    });
    this.#views = new Map(views.map((view) => [view.relation.id, view]));
    return views;
  }
}

/** How far marks and the halo of a loop stick out of the curve, in canvas units. */
const AROUND_LINE = 20;

/** Whether any of the line, its mark or its label lies in this part of the map. */
export const isInPart = ({ route }: RelationView, box: Box): boolean => {
  const { x, y, width, height } = extentOfCurve(route.curve);
  return (
    x - AROUND_LINE < box.x + box.width &&
    x + width + AROUND_LINE > box.x &&
    y - AROUND_LINE < box.y + box.height &&
    y + height + AROUND_LINE > box.y
  );
};

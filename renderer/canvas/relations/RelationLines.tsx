import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore, useStoreApi, type ReactFlowState } from 'reactflow';
import { isSameBox, type Box } from '../../../shared/map/geometry';
import { useViewAtRest } from '../useViewAtRest';
import { useZoomLevel } from '../useZoomLevel';
import type { LineColours } from './lineColours';
import { LineSurface, type Sight } from './LineSurface';
import { RelationLabels } from './RelationLabels';
import { isInPart, type RelationView } from './relationView';

interface RelationLinesProps {
  readonly views: readonly RelationView[];
  /** Cards that somebody is dragging now. */
  readonly moving: ReadonlySet<string>;
  readonly colours: LineColours | null;
  /** Above the ground, under the cards. */
  readonly layer: Element;
}

/** How much is drawn round what is seen: moving the map within it costs nothing. */
const MARGIN = 0.3;

const sightOf = ({ transform: [x, y, scale], width, height }: ReactFlowState): Sight => ({
  box: { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale },
  scale,
});

/**
 * All relations: lines and marks as one drawing, sentences as text above it. A line each would have the browser paint
 * every long curve again for every square of the screen that it passes. What follows a dragged card is a second, small
 * drawing, so that the rest stays as it is.
 */
export const RelationLines = memo(({ views, moving, colours, layer }: RelationLinesProps) => {
  const store = useStoreApi();
  const [surface, still] = useSurface(MARGIN);
  const [overlay, following] = useSurface(0);
  const parts = useMemo(() => split(views, moving), [views, moving]);
  // While a card is dragged only what follows it changes, and only that is drawn anew.
  const [atRest, along] = [useSteady(parts[0]), useSteady(parts[1])];

  const drawAll = useCallback(
    (sight: Sight) => {
      if (surface && colours) surface.draw(sight, atRest, colours);
    },
    [surface, atRest, colours],
  );
  const drawFollowing = useCallback(
    (sight: Sight) => {
      if (overlay && colours) overlay.draw(sight, along, colours);
    },
    [overlay, along, colours],
  );

  useLayoutEffect(() => drawAll(sightOf(store.getState())), [store, drawAll]);
  useLayoutEffect(() => drawFollowing(sightOf(store.getState())), [store, drawFollowing]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const isSame =
          state.transform === before.transform &&
          state.width === before.width &&
          state.height === before.height;
        if (isSame) return;
        const sight = sightOf(state);
        if (along.length > 0) drawFollowing(sight);
        if (surface?.covers(sight) === false) drawAll(sight);
      }),
    [store, surface, along, drawAll, drawFollowing],
  );
  useViewAtRest(() => {
    const sight = sightOf(store.getState());
    if (surface?.isSharp(sight) === false) drawAll(sight);
  });

  return (
    <>
      {createPortal(
        <>
          <canvas ref={still} className="relation-lines" data-relations={views.length} aria-hidden="true" />
          <canvas ref={following} className="relation-lines" aria-hidden="true" hidden={along.length === 0} />
        </>,
        layer,
      )}
      <ShownLabels views={views} layer={layer} />
    </>
  );
});
RelationLines.displayName = 'RelationLines';

const split = (
  views: readonly RelationView[],
  moving: ReadonlySet<string>,
): readonly [readonly RelationView[], readonly RelationView[]] => {
  if (moving.size === 0) return [views, []];
  const follows = ({ relation }: RelationView): boolean =>
    moving.has(relation.from) || moving.has(relation.to);
  return [views.filter((view) => !follows(view)), views.filter(follows)];
};

/** The same list as before as long as the same things are in it. */
const useSteady = <T,>(list: readonly T[]): readonly T[] => {
  const [kept, keep] = useState(list);
  const isSame = kept.length === list.length && kept.every((item, index) => item === list[index]);
  if (!isSame) keep(list);
  return isSame ? kept : list;
};

const useSurface = (
  margin: number,
): readonly [LineSurface | null, (canvas: HTMLCanvasElement | null) => void] => {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const surface = useMemo(() => canvas && new LineSurface(canvas, margin), [canvas, margin]);
  return [surface, setCanvas];
};

interface ShownLabelsProps {
  readonly views: readonly RelationView[];
  readonly layer: Element;
}

/** Only those that are near what is seen; from far nobody can read them. */
const ShownLabels = ({ views, layer }: ShownLabelsProps) => {
  const isFar = useZoomLevel() === 'far';
  const near = useStore(nearOf, isSameBox);
  const shown = useMemo(
    () => (isFar ? [] : views.filter((view) => view.hasLabel && isInPart(view, near))),
    [views, near, isFar],
  );
  return <RelationLabels views={shown} layer={layer} />;
};

/** What is seen and as much round it, in steps, so that it seldom changes. */
const nearOf = (state: ReactFlowState): Box => {
  const { box, scale } = sightOf(state);
  const step = Math.max(state.width, state.height, 1) / 2 ** Math.ceil(Math.log2(scale)) / 2;
  const down = (value: number): number => (Math.floor(value / step) - 1) * step;
  const up = (value: number): number => (Math.ceil(value / step) + 1) * step;
  const [x, y] = [down(box.x), down(box.y)];
  return { x, y, width: up(box.x + box.width) - x, height: up(box.y + box.height) - y };
};

import { useEffect, useMemo, useState } from 'react';
import { relationsOfLoop } from '../../../shared/insight/caseInsight';
import { useCase, useRecords } from '../../store/caseStore';
import { loopOf } from '../../store/selection';
import { useUi } from '../../store/uiStore';
import { useWords } from '../../text/i18n';
import type { Box } from '../../../shared/map/geometry';
import { labelSize } from '../../../shared/map/labelSize';
import { longest } from '../LoopTag';
import { mapRelations, type MapRelation } from '../../../shared/map/mapRelations';
import { RelationRouter, type Route } from '../../../shared/map/relationRouter';
import { ViewCache, type RelationView } from './relationView';
import { useSpokenOf } from '../useSpokenOf';

/** The relations of the map, routed round the cards, and the same object as before unless one changed. */
export const useRelationViews = (
  boxes: ReadonlyMap<string, Box>,
  isMoving: boolean,
): readonly RelationView[] => {
  const shown = useShownRelations();
  const routes = useRoutes(shown, boxes, isMoving);
  const ring = useRing();
  const selection = useUi((state) => state.selection);
  const spoken = useSpokenOf();
  const [cache] = useState(() => new ViewCache());
  return useMemo(
    () =>
      cache.viewsFor(
        shown.flatMap((relation): RelationView[] => {
          const route = routes.get(relation.id);
          if (!route) return [];
          const inLoop = ring.has(relation.id);
          const selected = selection?.kind === 'relation' && selection.id === relation.id;
          const touched =
            selection?.kind === 'party' && (selection.id === relation.from || selection.id === relation.to);
          return [
            {
              relation,
              route,
              inLoop,
              selected,
              hasLabel: !route.isLabelHidden || selected || touched,
              dimmed: spoken !== null && !(spoken.relations?.has(relation.id) ?? inLoop),
            },
          ];
        }),
      ),
    [cache, shown, routes, ring, selection, spoken],
  );
};

const useShownRelations = (): readonly MapRelation[] => {
  const relations = useRecords('relations');
  const changes = useRecords('relationChanges');
  const scenario = useUi((state) => state.shownScenario);
  const hidden = useUi((state) => state.hiddenRelations);
  return useMemo(() => {
    const all = mapRelations(
      relations,
      scenario === null ? [] : changes.filter((change) => change.scenario === scenario),
    );
    return hidden.length === 0 ? all : all.filter(({ type }) => !hidden.includes(type));
  }, [relations, changes, scenario, hidden]);
};

const useRoutes = (
  shown: readonly MapRelation[],
  boxes: ReadonlyMap<string, Box>,
  isMoving: boolean,
): ReadonlyMap<string, Route> => {
  const words = useWords();
  const docId = useCase((state) => state.docId);
  // A router remembers its map: another case begins with an empty one.
  const router = useMemo(() => ({ docId, of: new RelationRouter() }), [docId]).of;
  const [rounds, setRounds] = useState(0);
  const toRoute = useMemo(
    () =>
      shown.map((relation) => ({
        id: relation.id,
        from: relation.from,
        to: relation.to,
        label: labelSize(relation.label || words.relationTypes[relation.type]),
      })),
    [shown, words],
  );
  const routes = useMemo(
    () => router.route(toRoute, boxes, isMoving, timeIsUpAfter(FIRST_MS)),
    // What was found in later rounds is drawn too.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [router, toRoute, boxes, isMoving, rounds],
  );
  useEffect(() => {
    if (router.isSettled) return undefined;
    // On a crowded map the search takes longer than a hand waits: in pieces, between which the map can be used.
    let next = setTimeout(function goOn() {
      if (router.goOn(timeIsUpAfter(PIECE_MS))) setRounds((before) => before + 1);
      else next = setTimeout(goOn);
    });
    return () => clearTimeout(next);
  }, [router, routes]);
  return routes;
};

/** How long the first search may take before it is drawn as it is, and every piece after that, in milliseconds. */
const FIRST_MS = 40;
const PIECE_MS = 8;

const timeIsUpAfter = (ms: number): (() => boolean) => {
  const end = performance.now() + ms;
  return () => performance.now() > end;
};

/** The relations of the loop that is selected, or else of the one that says most. */
const useRing = (): ReadonlySet<string> => {
  const relations = useRecords('relations');
  const loops = useCase((state) => state.insight.loops.cycles);
  const holders = useCase((state) => state.insight.caseLead.holders);
  const selected = useUi((state) => (state.selection?.kind === 'loop' ? state.selection.id : null));
  return useMemo(() => {
    const loop = selected === null ? longest(loops, holders) : loopOf(selected);
    return new Set(loop ? relationsOfLoop(loop, relations) : []);
  }, [relations, loops, holders, selected]);
};

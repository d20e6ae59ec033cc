import { useEffect, useEffectEvent } from 'react';
import { useReactFlow } from 'reactflow';
import { boxOf } from '../../shared/map/cardSize';
import { centreOf } from '../../shared/map/geometry';
import { readingOrder } from '../../shared/map/readingOrder';
import type { Party } from '../../shared/model/party';
import { useCase } from '../store/caseStore';
import { fitOptions } from './fitView';
import { inBackground } from '../../shared/base/failures';

/** More cards nobody takes in at once: what is out of sight is then not drawn. */
export const MOST_AT_A_GLANCE = 150;

/**
 * What the map shows when a case opens: all of it, and again when the room for it changes. Of a case too large for that,
 * the resident and who stands round him or her, large enough to read.
 */
export const useOpenView = (parties: readonly Party[]): void => {
  const flow = useReactFlow();
  const docId = useCase((state) => state.docId);
  const isThere = parties.length > 0;
  const isLarge = parties.length > MOST_AT_A_GLANCE;
  const show = useEffectEvent(() => {
    const first = isLarge ? readingOrder(parties)[0] : undefined;
    if (!first) return inBackground('map.view', flow.fitView(fitOptions()));
    const { x, y } = centreOf(boxOf(first.kind, first.position ?? [0, 0]));
    return inBackground('map.view', flow.setCenter(x, y, { zoom: 1 }));
  });
  useEffect(() => {
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [docId, isThere]);
  useEffect(() => {
    const canvas = document.querySelector('.case-map');
    if (!canvas || isLarge) return undefined;
    const observer = new ResizeObserver(() => requestAnimationFrame(show));
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [isLarge]);
};

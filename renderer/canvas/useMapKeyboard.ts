import { useState, type KeyboardEvent } from 'react';
import { useReactFlow } from 'reactflow';
import { boxOf } from '../../shared/map/cardSize';
import { centreOf } from '../../shared/map/geometry';
import { moveParty, removeParty } from '../../shared/commands/party';
import type { Party } from '../../shared/model/party';
import { dispatch } from '../session/dispatch';
import { removeWithUndo } from '../session/removal';
import { useReadOnly } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { useText } from '../text/i18n';
import { readingOrder } from '../../shared/map/readingOrder';
import { isDirection, neighbourOf, type Direction } from './neighbours';
import { inBackground } from '../../shared/base/failures';

const STEP = 24;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const cardOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-party="${CSS.escape(id)}"]`);

interface MapKeyboard {
  readonly movingId: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Moving {
  readonly id: string;
  readonly from: readonly [number, number];
}

/** The map by keyboard: arrows walk from card to card, `M` picks one up, single letters add things. */
export const useMapKeyboard = (parties: readonly Party[], focusedId: string | null): MapKeyboard => {
  const t = useText();
  const [moving, setMoving] = useState<Moving | null>(null);
  const focused = parties.find((party) => party.id === focusedId) ?? null;
  const flow = useReactFlow();
  const readOnly = useReadOnly();

  const focusCard = (id: string): void => {
    const card = cardOf(id);
    const party = parties.find((one) => one.id === id);
    if (card || !party) return card?.focus();
    // Of a large case what is out of sight is not drawn: first go there.
    const { x, y } = centreOf(boxOf(party.kind, party.position ?? [0, 0]));
    inBackground('map.view', flow.setCenter(x, y, { zoom: flow.getZoom() }));
    requestAnimationFrame(() => requestAnimationFrame(() => cardOf(id)?.focus()));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !focused) return;
    const handled = moving ? whileMoving(event.key, focused, moving) : whileWalking(event.key, focused);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const whileMoving = (key: string, card: Party, start: Moving): boolean => {
    if (isDirection(key)) {
      const [x, y] = card.position ?? [0, 0];
      const [dx, dy] = STEPS[key];
      dispatch(moveParty, { id: card.id, position: [x + dx, y + dy] });
      return true;
    }
    if (key === 'Escape') dispatch(moveParty, { id: start.id, position: [...start.from] });
    else if (key === 'Enter' || key.toLowerCase() === 'm') ui.announce(whereIs(card, parties, t));
    else return false;
    setMoving(null);
    return true;
  };

  const whileWalking = (key: string, card: Party): boolean => {
    if (isDirection(key)) {
      focusCard(neighbourOf(parties, card, key)?.id ?? card.id);
      return true;
    }
    const look: Readonly<Record<string, () => void>> = {
      home: () => focusCard(readingOrder(parties)[0]?.id ?? ''),
    };
    const change: Readonly<Record<string, () => void>> = {
      m: () => setMoving({ id: card.id, from: card.position ?? [0, 0] }),
      r: () => openFor(card, () => ui.openDialog('add-relation')),
      k: () => openFor(card, () => ui.openDialog('add-bottleneck')),
      delete: () => {
        const next = readingOrder(parties).find((party) => party.id !== card.id);
        removeWithUndo(removeParty, card.id, card.name, t);
        // The focused card is gone; the reader goes on from the first one.
        requestAnimationFrame(() => focusCard(next?.id ?? ''));
      },
    };
    const act = readOnly ? look : { ...look, ...change };
    // Letters can be switched off; Home and Delete are no letters.
    const chosen = key.length === 1 && !useUi.getState().singleKeys ? undefined : act[key.toLowerCase()];
    chosen?.();
    return chosen !== undefined;
  };

  return { movingId: moving?.id ?? null, onKeyDown };
};

const openFor = (card: Party, open: () => void): void => {
  ui.select({ kind: 'party', id: card.id });
  open();
};

/** Where a card is now, in relation to another card and not in pixels: a blind colleague hears this. */
const whereIs = (card: Party, parties: readonly Party[], t: ReturnType<typeof useText>): string => {
  const directions = [
    ['ArrowLeft', t('map.right')],
    ['ArrowRight', t('map.left')],
    ['ArrowUp', t('map.below')],
    ['ArrowDown', t('map.above')],
  ] as const;
  for (const [key, direction] of directions) {
    const other = neighbourOf(parties, card, key);
    if (other) return t('map.moved', { name: card.name, direction, other: other.name });
  }
  return '';
};

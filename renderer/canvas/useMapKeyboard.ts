import { useCallback, useState, type KeyboardEvent } from 'react';
import { moveParty, removeParty } from '../../shared/commands/party';
import type { Party } from '../../shared/model/party';
import { dispatch } from '../session/dispatch';
import { removeWithUndo } from '../session/removal';
import { ui } from '../store/uiStore';
import { useText } from '../text/i18n';
import { isDirection, neighbourOf, readingOrder, type Direction } from './neighbours';

const STEP = 24;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const focusCard = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-party="${CSS.escape(id)}"]`)?.focus();

interface MapKeyboard {
  readonly movingId: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The map by keyboard: arrows walk from card to card, `M` picks one up, single letters add things. */
export const useMapKeyboard = (parties: readonly Party[], focusedId: string | null): MapKeyboard => {
  const t = useText();
  const [moving, setMoving] = useState<{ id: string; from: readonly [number, number] } | null>(null);
  const focused = parties.find((party) => party.id === focusedId) ?? null;

  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !focused) return;
      const handled = moving ? whileMoving(event.key) : whileWalking(event.key);
      if (handled) {
        event.preventDefault();
        event.stopPropagation();
      }

      function whileMoving(key: string): boolean {
        if (!moving || !focused) return false;
        const at = focused.position ?? [0, 0];
        if (isDirection(key)) {
          const [dx, dy] = STEPS[key];
          dispatch(moveParty, { id: focused.id, position: [at[0] + dx, at[1] + dy] });
          return true;
        }
        if (key === 'Escape') dispatch(moveParty, { id: moving.id, position: [...moving.from] });
        else if (key === 'Enter' || key === 'm' || key === 'M') announceMove(focused);
        else return false;
        setMoving(null);
        return true;
      }

      function whileWalking(key: string): boolean {
        if (!focused) return false;
        if (isDirection(key)) {
          const next = neighbourOf(parties, focused, key);
          if (next) focusCard(next.id);
          return true;
        }
        switch (key) {
          case 'Home':
            focusCard(readingOrder(parties)[0]?.id ?? '');
            return true;
          case 'm':
          case 'M':
            setMoving({ id: focused.id, from: focused.position ?? [0, 0] });
            return true;
          case 'r':
          case 'R':
            ui.select({ kind: 'party', id: focused.id });
            ui.openDialog('add-relation');
            return true;
          case 'k':
          case 'K':
            ui.select({ kind: 'party', id: focused.id });
            ui.openDialog('add-bottleneck');
            return true;
          case 'Delete':
            removeWithUndo(removeParty, focused.id, focused.name, t);
            return true;
          case 'l':
          case 'L':
            ui.select({ kind: 'party', id: focused.id });
            ui.view('list');
            return true;
          default:
            return false;
        }
      }

      /** A blind colleague hears where the card is now, in relation to another card and not in pixels. */
      function announceMove(party: Party): void {
        const directions = [
          ['ArrowLeft', t('map.right')],
          ['ArrowRight', t('map.left')],
          ['ArrowUp', t('map.below')],
          ['ArrowDown', t('map.above')],
        ] as const;
        for (const [direction, word] of directions) {
          const other = neighbourOf(parties, party, direction);
          if (other) {
            ui.announce(t('map.moved', { name: party.name, direction: word, other: other.name }));
            return;
          }
        }
      }
    },
    [focused, moving, parties, t],
  );
  return { movingId: moving?.id ?? null, onKeyDown };
};

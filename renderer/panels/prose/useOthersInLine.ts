import { use, useEffect, useRef, type RefObject } from 'react';
import { tellFocus } from '../../session/meeting/presence';
import { announceOther } from '../../store/announcements';
import { usePeersIn } from '../../store/meetingStore';
import type { Peer } from '../../ui';
import { FieldsOf } from './fieldsOf';
import { usePeerShown } from './usePeerShown';

interface OthersInLine {
  /** The frame of the field. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly peer: Peer | undefined;
  readonly entered: () => void;
  readonly left: () => void;
}

/**
 * Who else is in a line that is written as a whole. There is no caret to show: what the other types is not in the case
 * yet. Whoever is in it already hears that somebody comes in; who comes in hears it with the field. `field` names the
 * line on its card, the same on every computer; without it nobody is told.
 */
export const useOthersInLine = (field: string | undefined): OthersInLine => {
  const record = use(FieldsOf);
  const place = record !== null && field !== undefined ? { ...record, field } : null;
  const frame = useRef<HTMLDivElement>(null);
  const peers = usePeersIn(place?.table ?? '', place?.id ?? '', place?.field ?? '');
  const shown = usePeerShown(peers);
  const peer = place === null ? undefined : shown;
  const sentence = peer?.sentence;
  useEffect(() => {
    const isHere = frame.current?.contains(document.activeElement) ?? false;
    if (sentence !== undefined && isHere) announceOther(sentence);
  }, [sentence]);
  const isTold = useRef(false);
  const tell = (isIn: boolean): void => {
    if (place === null) return;
    isTold.current = isIn;
    tellFocus(isIn ? { ...place, caret: null } : null);
  };
  // A field that goes with its card, such as on Esc, is not left by anybody.
  useEffect(
    () => () => {
      if (isTold.current) tellFocus(null);
    },
    [],
  );
  return { frame, peer, entered: () => tell(true), left: () => tell(false) };
};

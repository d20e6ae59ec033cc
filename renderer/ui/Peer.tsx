import type { CSSProperties } from 'react';
import { slotColor, slotTextColor } from './slots';

/** Somebody else who is in a field now, or several of them. */
export interface Peer {
  name: string;
  slot: number | null;
  /** The same as a sentence, for who hears the field and does not see the name on it. */
  sentence: string;
}

/** The colours of one of the others, for what stands in a field for that person. */
export const peerColors = (slot: number | null): CSSProperties => ({
  ['--rt-peer' as string]: `var(${slotColor(slot)})`,
  ['--rt-peer-text' as string]: `var(${slotTextColor(slot)})`,
});

interface PeerNameProps {
  /** What a control says it is described by. */
  id: string;
  peer: Peer;
  /** False where a caret carries the name already. */
  isDrawn?: boolean;
}

/** The name of who else is in a field, as a flag on its edge; the frame around it is an `rt-peer`. */
export function PeerName({ id, peer, isDrawn = true }: PeerNameProps) {
  return (
    <>
      {isDrawn && (
        <span className="rt-peer__name" aria-hidden="true">
          {peer.name}
        </span>
      )}
      <span className="rt-visually-hidden" id={id}>
        {peer.sentence}
      </span>
    </>
  );
}

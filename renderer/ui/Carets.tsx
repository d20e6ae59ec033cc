import { Fragment } from 'react';
import { peerColors } from './Peer';

interface CaretsProps {
  text: string;
  carets: readonly { key: string; name: string; slot: number | null; at: number }[];
}

/**
 * The carets of others, drawn over a text: a copy of the text that cannot be seen puts each at its character. It takes no
 * room of its own, and nobody hears it: it moves with every keystroke.
 */
export function Carets({ text, carets }: CaretsProps) {
  const inOrder = carets.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return (
    <div className="rt-carets" aria-hidden="true">
      {inOrder.map(({ key, name, slot, at }, index) => (
        <Fragment key={key}>
          {text.slice(inOrder[index - 1]?.at ?? 0, at)}
          <span className="rt-carets__caret" style={peerColors(slot)}>
            <span className="rt-carets__name">{name}</span>
          </span>
        </Fragment>
      ))}
      {text.slice(inOrder.at(-1)?.at ?? 0)}
    </div>
  );
}

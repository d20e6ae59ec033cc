import type { ReactNode } from 'react';

/** A key of the keyboard, as it is printed on it. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="rt-kbd">{children}</kbd>;
}

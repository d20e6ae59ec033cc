import type { View } from './uiStore';
import type { Selection } from './selection';

/** Where the chair wants everybody to look. Without `selection` everybody keeps what is chosen. */
export interface SharedView {
  readonly view: View;
  readonly selection?: Selection | null;
}

/** The view of each step; the preparation has none of its own. Source: product design, section 2. */
const SHARED_VIEWS: readonly (SharedView | null)[] = [
  null,
  { view: 'meeting' },
  { view: 'map', selection: { kind: 'intent', id: 'case' } },
  { view: 'map', selection: null },
  { view: 'scenarios', selection: null },
  { view: 'decision', selection: null },
  { view: 'decision', selection: null },
  { view: 'meeting' },
];

export const sharedViewOfStep = (step: number): SharedView | null => SHARED_VIEWS[step] ?? null;

/** The list says all that the map says: whoever reads the one is not taken to the other. */
export const isSameView = (a: View, b: View): boolean =>
  a === b || (['map', 'list'].includes(a) && ['map', 'list'].includes(b));

import { PHASES, type PhaseFacts, type PhaseName } from '../../shared/model/phases';
import type { View } from './uiStore';
import type { Selection } from './selection';

/** Where the chair wants everybody to look. Without `selection` everybody keeps what is chosen. */
export interface SharedView {
  readonly view: View;
  readonly selection?: Selection | null;
}

const selectionIn = (opens: PhaseFacts['opens'], ownParty: string | null): Partial<SharedView> => {
  if (opens === 'kept') return {};
  if (opens === 'intent') return { selection: { kind: 'intent', id: 'case' } };
  return { selection: opens === 'ownCard' && ownParty !== null ? { kind: 'party', id: ownParty } : null };
};

/** Where everybody looks in a phase; null where it leaves everybody where they are. `ownParty`: whom we speak for. */
export const sharedViewOfPhase = (name: PhaseName, ownParty: string | null): SharedView | null => {
  const { view, opens } = PHASES[name];
  return view && { view, ...selectionIn(opens, ownParty) };
};

/** The list says all that the map says: whoever reads the one is not taken to the other. */
export const isSameView = (a: View, b: View): boolean =>
  a === b || (['map', 'list'].includes(a) && ['map', 'list'].includes(b));

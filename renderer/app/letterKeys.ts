import type { TFunction } from 'i18next';
import type { Language } from '../../shared/text/language';
import { objectTitle } from '../session/objectTitle';
import { useCase } from '../store/caseStore';
import type { Selection } from '../store/selection';
import { ui, useUi, type DialogName } from '../store/uiStore';
import { removeObject } from '../panels/removeObject';
import { focusObjectSoon } from '../panels/showObject';
import { objectAt, rowAfter, rowsAbove } from './focusedObject';

export interface LetterContext {
  readonly t: TFunction<'screens'>;
  readonly language: Language;
}

const DIALOG_KEYS: Readonly<Record<string, DialogName>> = {
  a: 'add-party',
  r: 'add-relation',
  k: 'add-bottleneck',
  '?': 'shortcuts',
};

/** Keys without Ctrl on the map and in the list. Letters and signs can be switched off; Delete always works. */
export const letterKeys = (event: KeyboardEvent, context: LetterContext): boolean => {
  const { readOnly } = useCase.getState();
  if (event.key === 'Delete') return !readOnly && removeFocused(event.target, context);
  if (!useUi.getState().singleKeys || event.key.length !== 1) return false;
  const key = event.key.toLowerCase();
  const dialog = DIALOG_KEYS[key];
  if (readOnly && (key === 'f' || (dialog !== undefined && dialog !== 'shortcuts'))) return false;
  if (dialog) openFor(event.target, dialog);
  else if (key === 'f') ui.viewAt('decision', 'action-line');
  else if (key === 'l') return otherPlace(event.target);
  else if (key === '[' || key === ']') return walkRelations(event.target, key === ']' ? 1 : -1, context);
  else return false;
  return true;
};

/** What is added is about the card or row in use. */
const openFor = (target: EventTarget | null, dialog: DialogName): void => {
  const object = objectAt(target);
  if (object?.kind === 'party' && dialog !== 'shortcuts') ui.select(object);
  ui.openDialog(dialog);
};

/** From a card on the map to its row in the list, and back. */
const otherPlace = (target: EventTarget | null): boolean => {
  const object = objectAt(target);
  if (object === null) return false;
  const toMap = useUi.getState().view === 'list';
  ui.select(object);
  ui.view(toMap ? 'map' : 'list');
  focusObjectSoon(toMap ? (partyNear(object) ?? object) : object);
  return true;
};

/** On the map only cards take the focus: of a relation that is the party it comes from. */
const partyNear = ({ kind, id }: Selection): Selection | null => {
  const { relations, bottlenecks, parties } = useCase.getState().tables;
  const party =
    kind === 'relation'
      ? relations.get(id)?.from
      : kind === 'bottleneck'
        ? bottlenecks.get(id)?.about.find((one) => parties.has(one))
        : undefined;
  return party === undefined ? null : { kind: 'party', id: party };
};

/** `[` and `]`: the relations of a card one after another, each shown on the map and read aloud. */
const walkRelations = (target: EventTarget | null, step: 1 | -1, { language }: LetterContext): boolean => {
  const object = objectAt(target);
  if (object?.kind !== 'party') return false;
  const { tables } = useCase.getState();
  const mine = [...tables.relations.values()].filter(
    ({ from, to }) => from === object.id || to === object.id,
  );
  const { selection } = useUi.getState();
  const at = mine.findIndex(({ id }) => selection?.kind === 'relation' && selection.id === id);
  const next = at === -1 && step === -1 ? mine.at(-1) : mine[(at + step + mine.length) % mine.length];
  if (!next) return false;
  const relation: Selection = { kind: 'relation', id: next.id };
  ui.select(relation);
  ui.announce(objectTitle(tables, relation, language));
  return true;
};

/** Takes the row in use away; the focus goes on to the next row, or else to the one above. */
const removeFocused = (target: EventTarget | null, { t, language }: LetterContext): boolean => {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[role="row"]') : null;
  const object = objectAt(target);
  if (row === null || object === null) return false;
  const next = rowAfter(row, object) ?? rowsAbove(row)[0]?.dataset['key'];
  if (!removeObject(object, t, language)) return false;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(next ?? '')}"]`)?.focus(),
  );
  return true;
};

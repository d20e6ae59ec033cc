import type { TFunction } from 'i18next';
import { removeAction } from '../../shared/commands/action';
import { removeBottleneck } from '../../shared/commands/bottleneck';
import { removeFeedback } from '../../shared/commands/feedback';
import { removeParty } from '../../shared/commands/party';
import { removeRelation } from '../../shared/commands/relation';
import { removeScenario } from '../../shared/commands/scenario';
import { removeSignal, removeSuccess } from '../../shared/commands/signal';
import type { Language } from '../../shared/text/language';
import { objectTitle } from '../session/objectTitle';
import { removeWithUndo } from '../session/removal';
import { useCase } from '../store/caseStore';
import type { RecordKind, Selection } from '../store/selection';

const REMOVALS = {
  party: removeParty,
  relation: removeRelation,
  bottleneck: removeBottleneck,
  scenario: removeScenario,
  action: removeAction,
  signal: removeSignal,
  feedback: removeFeedback,
  success: removeSuccess,
} as const satisfies Readonly<Record<RecordKind, unknown>>;

const isRemovable = (kind: Selection['kind']): kind is RecordKind => kind in REMOVALS;

/** Takes away any object that can be, and offers it back; false for what has no record of its own, such as a loop. */
export const removeObject = (selection: Selection, t: TFunction<'screens'>, language: Language): boolean => {
  const { kind, id } = selection;
  if (!isRemovable(kind)) return false;
  const title = objectTitle(useCase.getState().tables, selection, language) || t('common.unnamed');
  removeWithUndo(REMOVALS[kind], id, title, t);
  return true;
};

import type { TFunction } from 'i18next';
import type { Command } from '../../shared/commands/command';
import { useCase } from '../store/caseStore';
import { isThere } from '../store/selection';
import { ui, useUi } from '../store/uiStore';
import { dispatch, undoOfLast } from './dispatch';

/** Deleting never asks; it offers to take it back. */
export const removeWithUndo = (
  command: Command<{ readonly id: string }>,
  id: string,
  what: string,
  t: TFunction<'screens'>,
): void => {
  if (!dispatch(command, { id })) return;
  const takeBack = undoOfLast();
  const { selection } = useUi.getState();
  if (selection !== null && !isThere(useCase.getState().tables, selection)) ui.select(null);
  ui.toast({ text: t('common.removed', { what }), actionLabel: t('common.undo'), action: takeBack });
};

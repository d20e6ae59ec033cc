import type { Problem } from '../../shared/base/result';
import { sentenceFor } from '../../shared/text/language';
import { ui, useUi } from '../store/uiStore';

/** Shows a refusal or failure as a sentence in the user's language. */
export const tell = (problem: Problem): void =>
  ui.toast({ text: sentenceFor(problem, useUi.getState().language) });

import type * as Y from 'yjs';
import { withPhaseName } from '../../model/phases';
import { recordsIn } from './recordsIn';

/**
 * Layout 3: a meeting says the name of its phase, where it was a number. The value says the same as before, and reading
 * knows both: whoever moves the meeting at the same moment with the earlier layout is understood.
 */
export const to3 = (doc: Y.Doc): void => {
  for (const [, meeting] of recordsIn(doc, 'meetings')) {
    const phase: unknown = meeting.get('phase');
    const named = withPhaseName(phase);
    if (named !== phase) meeting.set('phase', named);
  }
};

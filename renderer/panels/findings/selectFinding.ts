import type { Finding, FindingRef } from '../../../shared/insight/findings';
import { loopId, type Selection } from '../../store/selection';
import { ui } from '../../store/uiStore';

const KINDS = { parties: 'party', relations: 'relation', bottlenecks: 'bottleneck' } as const;

/** What to select to see an object; payers who are not on the map have no card. */
const selectionOf = ({ table, id }: FindingRef): Selection | null =>
  table === 'externalPayers' ? null : { kind: KINDS[table], id };

/** Points at one object: selected in every view, or the view where it can be seen. */
export const showRef = (ref: FindingRef): void => {
  const selection = selectionOf(ref);
  if (selection) ui.select(selection);
  else ui.view('scenarios');
};

/** Points at what a finding rests on: the whole circle, or else its first object. */
export const showFinding = ({ circle, about }: Finding): void => {
  const [first] = about;
  if (circle) ui.select({ kind: 'loop', id: loopId(circle) });
  else if (first) showRef(first);
};

/** Whether objects are each named in the sentence and so shown one by one; those of a circle go together. */
export const namesSeveral = ({ words, about }: Finding): boolean => 'names' in words && about.length > 1;

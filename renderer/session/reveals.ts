import { openEstimate, type OpenEstimateArgs } from '../../shared/commands/estimate';
import type { Command } from '../../shared/commands/command';
import type { Result } from '../../shared/base/result';
import type { CaseProjection } from '../../shared/projection/caseProjection';
import type { LocalData } from './localData';
import { useLocalData } from '../store/localDataStore';
import { tell } from './tell';
import { inBackground } from './failures';

/** What it takes of an open case. */
interface Revealing {
  readonly projection: CaseProjection;
  readonly localData: LocalData;
  dispatch(command: Command<OpenEstimateArgs>, args: OpenEstimateArgs): Result<string | null>;
}

/** Shows the estimates of this computer as soon as their round is revealed, also one that was revealed while we were away. */
export const watchReveals = (session: Revealing): (() => void) => {
  const show = (): void => {
    const { blindRounds, blindEstimates } = session.projection.tables;
    for (const { id, ...opened } of session.localData.kept.estimates) {
      const estimate = blindEstimates.get(id);
      const round = blindRounds.get(estimate?.round ?? '');
      if (!estimate || estimate.opened !== null || !round?.reveal) continue;
      const done = session.dispatch(openEstimate, { id, ...opened });
      if (!done.ok) tell(done.problems[0]);
    }
  };
  const stop = session.projection.subscribe(({ tables }) => {
    // after the change of the other has been taken in whole
    if (tables.has('blindRounds') || tables.has('blindEstimates')) queueMicrotask(show);
  });
  // Estimates that could not be read at first come later.
  const stopReading = useLocalData.subscribe(show);
  inBackground('reveals.show', session.localData.ready().then(show));
  return () => {
    stop();
    stopReading();
  };
};

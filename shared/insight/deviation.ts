import type { LegalSource } from './refusals';

/** Where the room to deviate from a no may be found. The words for it stand in `shared/text`. */
export interface DeviationRoute {
  /** Articles to read, as Dutch lawyers cite them. */
  readonly refs: readonly string[];
  /** `duty`: it has to deviate when the effects are disproportionate. `perhaps`: only where the rule itself allows. */
  readonly strength: 'duty' | 'weigh' | 'perhaps';
}

/**
 * The route per kind of source; an aid for people at a table and always *nog te checken door een jurist*.
 * Sources: domain notes, section 5 (Awb 4:84, Awb 3:4 lid 2, hardship clauses only where the law has one);
 * Awb 4:82 (a fixed practice that is in no policy rule does not by itself give reasons for a decision);
 * BW 6:248 lid 2 (an agreed rule does not apply where that would be unacceptable).
 */
export const DEVIATION: Readonly<Record<LegalSource, DeviationRoute>> = {
  law: { refs: [], strength: 'perhaps' },
  ordinance: { refs: ['Awb 3:4 lid 2'], strength: 'perhaps' },
  policy_rule: { refs: ['Awb 4:84'], strength: 'duty' },
  contract: { refs: ['BW 6:248 lid 2'], strength: 'weigh' },
  work_instruction: { refs: ['Awb 3:4 lid 2'], strength: 'weigh' },
  habit: { refs: ['Awb 4:82'], strength: 'weigh' },
};

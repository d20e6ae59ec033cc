import type { IsoDate } from '../../shared/base/dates';
import { caseInsight, type CaseInsight } from '../../shared/insight/caseInsight';
import { circleFactsOf } from '../../shared/insight/circleFacts';
import type { CircleKind } from '../../shared/insight/circles';
import { findings } from '../../shared/insight/findings';
import { countPerSource, notLawOf, unprovenOf } from '../../shared/insight/refusals';
import type { CaseTables } from '../../shared/model/tables';
import { findingSentences } from '../../shared/text/findings';
import type { Language } from '../../shared/text/language';

/** Each loop or deadlock with what a table wants to know of it; `months` is how long it goes on. */
const circlesOf = (insight: CaseInsight, tables: CaseTables, kind: CircleKind) => {
  const { cycles } = kind === 'loop' ? insight.loops : insight.deadlocks;
  return circleFactsOf(cycles, kind, tables, insight.caseLead, insight.today).map((facts) => ({
    parties: facts.circle,
    relations: facts.steps.flatMap(({ relations }) => relations.map(({ id }) => id)),
    months: facts.months,
    breakers: facts.breakers,
    clearedBy: facts.clearedBy,
  }));
};

/** What the map tells on `today` (ISO), as a value for `--json`. Ids as in the file. */
export const analysisOf = (tables: CaseTables, today: IsoDate, language: Language) => {
  const insight = caseInsight(tables, today);
  return {
    loops: insight.loops.cycles,
    loopsTruncated: insight.loops.truncated,
    loopFacts: circlesOf(insight, tables, 'loop'),
    deadlocks: insight.deadlocks.cycles,
    deadlocksTruncated: insight.deadlocks.truncated,
    deadlockFacts: circlesOf(insight, tables, 'deadlock'),
    isolatedParties: insight.isolatedParties,
    residentsWithoutHelp: insight.residentsWithoutHelp,
    leadMissing: insight.caseLeadMissing,
    lead: insight.caseLead,
    refusals: insight.refusals,
    unprovenRefusals: unprovenOf(insight.refusals),
    refusalsNotLaw: notLawOf(insight.refusals),
    refusalsPerSource: countPerSource(insight.refusals),
    deciders: insight.deciders,
    unrelievedBottlenecks: insight.unrelievedBottlenecks,
    payersNotAtTable: insight.payersNotAtTable,
    findings: findings(insight, tables).map((finding) => ({
      kind: finding.words.kind,
      severity: finding.severity,
      about: finding.about,
      sentences: findingSentences(finding, language),
    })),
  };
};

/** The same in sentences, one finding per line. */
export const analysisText = (tables: CaseTables, today: IsoDate, language: Language): string =>
  findings(caseInsight(tables, today), tables)
    .map((finding) => findingSentences(finding, language).join(' '))
    .join('\n');

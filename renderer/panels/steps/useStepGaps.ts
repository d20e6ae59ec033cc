import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { stepGaps, type StepGap } from '../../../shared/insight/stepGaps';
import type { Meeting } from '../../../shared/model/meeting';
import type { Language } from '../../../shared/text/language';
import { useCase } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { useLanguage, useText } from '../../text/i18n';
import { namesText } from '../names';

/** Names past this many are counted: a hint is read at a glance. */
const NAMES = 3;

const namesOf = (t: TFunction<'screens'>, { names }: StepGap, language: Language): string => {
  if (names.length <= NAMES) return namesText(names, language);
  const named = names.slice(0, NAMES - 1);
  return namesText([...named, t('steps.moreNames', { count: names.length - named.length })], language);
};

const gapText = (t: TFunction<'screens'>, gap: StepGap, language: Language): string =>
  t(`steps.gaps.${gap.code}` as 'steps.gaps.mandates', {
    count: gap.count,
    names: namesOf(t, gap, language),
  });

/** What the step of now still lacks, in words. */
export const useStepGaps = (meeting: Meeting): readonly string[] => {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const tables = useCase((state) => state.tables);
  const insight = useCase((state) => state.insight);
  return useMemo(() => {
    const { holders } = insight.caseLead;
    const openLoops = insight.loops.cycles.filter((loop) => !holders.some((id) => loop.includes(id)));
    return stepGaps({ tables, meeting, openLoops, today }).map((gap) => gapText(t, gap, language));
  }, [tables, insight, meeting, today, t, language]);
};

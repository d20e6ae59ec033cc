import { phaseOf, type Meeting } from '../../../shared/model/meeting';
import { useText } from '../../text/i18n';
import { useStepGaps } from './useStepGaps';

/** What the step wants in one sentence, and what is still missing for it. A kind hint, never a lock. */
export const StepHint = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const gaps = useStepGaps(meeting);
  const missing = gaps.length > 0 ? `${t('steps.missing')} ${gaps.join(' · ')}.` : t('steps.done');
  return (
    <p className="step-hint" title={missing}>
      <span className="step-hint__wants">{t(`steps.wants.${phaseOf(meeting)}`)}</span>{' '}
      <span className="step-hint__missing">{missing}</span>
    </p>
  );
};

import { NUMBERED_PHASES, phaseNumber, type PhaseName } from '../../../shared/model/phases';
import { useText, useWords } from '../../text/i18n';

/** Which step it is: its number, its name, and seven dots for how far the table is. */
export const StepMark = ({ phase }: { readonly phase: PhaseName }) => {
  const t = useText();
  const words = useWords();
  const name = words.phases[phase];
  const step = phaseNumber(phase);
  return (
    <p className="step-mark">
      <span className="rt-visually-hidden">
        {t('steps.step', { step, count: NUMBERED_PHASES.length, name })}
      </span>
      <strong aria-hidden="true">
        {step > 0 && <span className="step-mark__number">{step}</span>} {name}
      </strong>
      <span className="step-mark__dots" aria-hidden="true">
        {NUMBERED_PHASES.map((each) => (
          <i key={each} data-done={phaseNumber(each) <= step} data-now={each === phase} />
        ))}
      </span>
    </p>
  );
};

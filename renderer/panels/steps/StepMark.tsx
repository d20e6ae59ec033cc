import { LAST_STEP, PHASES } from '../../../shared/model/meeting';
import { useText, useWords } from '../../text/i18n';

/** Which step it is: its number, its name, and seven dots for how far the table is. */
export const StepMark = ({ step }: { readonly step: number }) => {
  const t = useText();
  const words = useWords();
  const name = words.phases[PHASES[step] ?? 'prepare'];
  return (
    <p className="step-mark">
      <span className="rt-visually-hidden">{t('steps.step', { step, count: LAST_STEP, name })}</span>
      <strong aria-hidden="true">
        {step > 0 && <span className="step-mark__number">{step}</span>} {name}
      </strong>
      <span className="step-mark__dots" aria-hidden="true">
        {Array.from({ length: LAST_STEP }, (_, at) => (
          <i key={at} data-done={at < step} data-now={at === step - 1} />
        ))}
      </span>
    </p>
  );
};

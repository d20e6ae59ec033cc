import type { Feedback } from '../../../shared/model/signal';
import { useCase } from '../../store/caseStore';
import { useText } from '../../text/i18n';

/** What a feedback task is called: "Terug naar Henk". */
export const useFeedbackTitle = (): ((feedback: Feedback) => string) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  return ({ to }) => {
    if (to === null) return t('cards.feedback.toNobody');
    if (to === 'signaller') return t('cards.signal.feedbackTo');
    return t('cards.feedback.toName', { name: parties.get(to)?.name ?? t('common.unnamed') });
  };
};

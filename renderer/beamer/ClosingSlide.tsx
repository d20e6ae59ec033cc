import type { SlideOf } from '../../shared/beamer/page';
import { dayText } from '../text/dates';
import { useLanguage, useText } from '../text/i18n';
import { Icon } from '../ui';

/** Step 7: who tells the resident, what goes on as a signal, and when the table looks back. */
export const ClosingSlide = ({ slide }: { readonly slide: SlideOf<'closing'> }) => {
  const t = useText();
  const language = useLanguage();
  const { feedback, signals, reviewDate } = slide;
  return (
    <div className="closing">
      <section>
        <h2>{t('beamer.feedback')}</h2>
        <ul>
          {feedback.map(({ to, text, by, due, isDone }) => (
            <li key={`${to}/${text}/${by}`}>
              <Icon name={isDone ? 'check' : 'circle'} />
              <span>
                <b>{by === '' ? t('actions.noPerson') : by}</b>{' '}
                {to === '' ? text : t('beamer.tells', { name: to })}
                {due !== null && <span className="quiet"> {dayText(due, language)}</span>}
              </span>
            </li>
          ))}
          {feedback.length === 0 && <li className="unsaid">{t('beamer.noFeedback')}</li>}
        </ul>
      </section>
      <section>
        <h2>{t('beamer.signals')}</h2>
        <ul>
          {signals.map(({ title, addressedTo }) => (
            <li key={title}>
              <Icon name="megaphone" />
              <span>
                <b>{title}</b> {addressedTo !== '' && <span className="quiet">→ {addressedTo}</span>}
              </span>
            </li>
          ))}
          {signals.length === 0 && <li className="unsaid">{t('beamer.noSignals')}</li>}
        </ul>
      </section>
      <p className="closing__back">
        <Icon name="calendar" />{' '}
        {reviewDate === null
          ? t('decision.reviewMissing')
          : t('decision.review', { date: dayText(reviewDate, language) })}
      </p>
    </div>
  );
};

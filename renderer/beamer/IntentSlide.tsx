import type { SlideOf } from '../../shared/beamer/page';
import { useText } from '../text/i18n';

interface IntentSlideProps {
  readonly slide: SlideOf<'intent'>;
  readonly alias: string;
}

/** Step 2: the three sentences, as large as they go. */
export const IntentSlide = ({ slide, alias }: IntentSlideProps) => {
  const t = useText();
  const sentences = [
    [t('intent.resident', { name: alias }), slide.resident],
    [t('intent.public'), slide.rules],
    [t('intent.goodEnough'), slide.goodEnough],
  ] as const;
  return (
    <dl className="intents">
      {sentences.map(([question, said]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{said === '' ? <span className="unsaid">{t('beamer.notSaid')}</span> : said}</dd>
        </div>
      ))}
    </dl>
  );
};

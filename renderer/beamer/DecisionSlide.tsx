import type { SlideOf } from '../../shared/beamer/page';
import type { ConsentValue } from '../../shared/model/decision';
import { dayText } from '../text/dates';
import { useLanguage, useText, useWords } from '../text/i18n';
import { AgencyShape, Icon, type IconName } from '../ui';
import { Others } from './Others';

const ANSWERS: Readonly<Record<ConsentValue, readonly [tone: string, icon: IconName]>> = {
  agree: ['ok', 'check'],
  agree_with_reservation: ['warn', 'clock-alert'],
  disagree: ['no', 'x'],
  not_asked: ['none', 'minus'],
};

/** Step 5: the proposal, and what everybody says to it. */
export const DecisionSlide = ({ slide }: { readonly slide: SlideOf<'decision'> }) => {
  const t = useText();
  const { scenario, proposal, voices, others } = slide;
  if (proposal === '' && scenario === '') return <p className="unsaid">{t('beamer.noProposal')}</p>;
  return (
    <>
      <section className="proposal">
        <h2>{t('decision.proposal')}</h2>
        <p>{proposal === '' ? scenario : proposal}</p>
        <Standing slide={slide} />
      </section>
      <ul className="grid">
        {voices.map((voice) => (
          <Voice key={voice.name} voice={voice} />
        ))}
      </ul>
      <Others count={others} />
    </>
  );
};

/** What was recorded, and when the table looks back. */
const Standing = ({ slide: { recorded, reviewDate } }: { readonly slide: SlideOf<'decision'> }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const facts = [
    recorded &&
      `${t('decision.recordedNo', { no: recorded.no })}: ${
        recorded.outcome === 'conditional' && recorded.until !== null
          ? t('decision.conditional', { date: dayText(recorded.until, language) })
          : words.outcomes[recorded.outcome]
      }`,
    reviewDate && t('decision.review', { date: dayText(reviewDate, language) }),
  ].filter(Boolean);
  return facts.length === 0 ? null : <p className="proposal__facts">{facts.join(' · ')}</p>;
};

const Voice = ({ voice }: { readonly voice: SlideOf<'decision'>['voices'][number] }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const { party, slot, name, value, mandate, reason, until, isMarked } = voice;
  const [tone, icon] = ANSWERS[value];
  const why = [
    mandate === 'must_consult' || reason === '' ? mandate && words.mandates[mandate] : '',
    reason,
    until === null ? '' : t('decision.until', { date: dayText(until, language) }),
  ].filter(Boolean);
  return (
    <li className={isMarked ? 'grid__item grid__item--marked' : 'grid__item'}>
      <AgencyShape kind={party} slot={slot} size={20} />
      <span>
        <span className="voice">
          <b>{name}</b>
          <span className={`answer answer--${tone}`}>
            <Icon name={icon} size={16} /> {words.consentShort[value]}
          </span>
        </span>
        <span className="grid__line">{why.join(' · ')}</span>
      </span>
    </li>
  );
};

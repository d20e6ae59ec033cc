import type { SlideOf } from '../../shared/beamer/page';
import { dayText } from '../text/dates';
import { useLanguage, useText, useWords } from '../text/i18n';
import { AgencyShape } from '../ui';
import { Others } from './Others';

/** Step 1: who is here, for whom, and what that voice may do. */
export const PeopleSlide = ({ slide: { rows, others } }: { readonly slide: SlideOf<'people'> }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <h2>{t('beamer.people')}</h2>
      <ul className="grid grid--people">
        {rows.map(({ party, slot, name, agency, mandate, until }) => (
          <li key={`${agency}/${name}`} className="grid__item">
            <AgencyShape kind={party} slot={slot} size={22} />
            <span>
              <b>{name === '' ? agency : name}</b>
              <span className="grid__line">
                {[
                  name === '' ? '' : agency,
                  mandate === null ? t('beamer.notSaid') : words.mandates[mandate],
                  until === null ? '' : t('decision.until', { date: dayText(until, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Others count={others} />
    </>
  );
};

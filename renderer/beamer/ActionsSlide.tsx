import type { SlideOf } from '../../shared/beamer/page';
import { dayText } from '../text/dates';
import { useLanguage, useText } from '../text/i18n';
import { AgencyShape } from '../ui';

/** Step 6: the list as it grows; who does it stands largest. */
export const ActionsSlide = ({ slide: { rows, others } }: { readonly slide: SlideOf<'actions'> }) => {
  const t = useText();
  const language = useLanguage();
  if (rows.length === 0) return <p className="unsaid">{t('beamer.noActions')}</p>;
  return (
    <>
      <h2>
        {t('actions.title')}{' '}
        {others > 0 && <span className="quiet">{t('beamer.earlier', { count: others })}</span>}
      </h2>
      <ul className="deeds">
        {rows.map(({ no, party, slot, owner, agency, text, due, isMarked }) => (
          <li key={no} className={isMarked ? 'deed deed--marked' : 'deed'}>
            <AgencyShape kind={party} slot={slot} size={20} />
            <span className="deed__who">
              {owner === '' ? <span className="deed__gap">{t('actions.noPerson')}</span> : <b>{owner}</b>}
              <span className="quiet">{agency}</span>
            </span>
            <span className="deed__what">{text}</span>
            <span className="deed__when">
              {due === null ? (
                <span className="deed__gap">{t('actions.noDate')}</span>
              ) : (
                dayText(due, language)
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

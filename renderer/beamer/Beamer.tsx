import { inBackground } from '../../shared/base/failures';
import { useEffect } from 'react';
import { FIRST_PHASE, phaseNumber } from '../../shared/model/phases';
import type { BeamerPage } from '../../shared/beamer/page';
import { changeLanguage, useText, useWords } from '../text/i18n';
import { AgencyShape, Icon } from '../ui';
import { SlideView } from './SlideView';

/** Everything that the room sees: which case and step, the purpose, the slide, and how to join. */
export const Beamer = ({ page }: { readonly page: BeamerPage }) => {
  const t = useText();
  useLooks(page.looks);
  return (
    <div className="beamer" data-room={page.looks.room} data-slide={page.slide.kind}>
      <Head page={page} />
      {page.purpose !== '' && (
        <section className="beamer__purpose" aria-label={t('intent.title')}>
          <b>{t('intent.title')}</b>
          <q>{page.purpose}</q>
        </section>
      )}
      <main className="beamer__slide">
        <SlideView slide={page.slide} alias={page.alias} />
      </main>
      <Foot page={page} />
    </div>
  );
};

const useLooks = ({ language, theme }: BeamerPage['looks']): void => {
  useEffect(() => inBackground('beamer.language', changeLanguage(language)), [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
};

const Head = ({ page }: { readonly page: BeamerPage }) => {
  const words = useWords();
  const { alias, phase } = page;
  return (
    <header className="beamer__head">
      <h1>{alias}</h1>
      {phase !== null && phase !== FIRST_PHASE && (
        <p className="beamer__step">
          {phaseNumber(phase)} · {words.phases[phase]}
        </p>
      )}
      <TimeLeft page={page} />
    </header>
  );
};

const SOON = 2;

/** The time in words; text and an icon when it is nearly up, never a sound. */
const TimeLeft = ({ page: { minutesLeft, isPaused } }: { readonly page: BeamerPage }) => {
  const t = useText();
  if (minutesLeft === null) return null;
  const said = (): string => {
    if (isPaused) return t('beamer.paused');
    if (minutesLeft === 0) return t('beamer.timeUp');
    return minutesLeft > 0
      ? t('beamer.left', { count: minutesLeft })
      : t('beamer.over', { count: -minutesLeft });
  };
  const isSoon = !isPaused && minutesLeft <= SOON;
  return (
    <p className={isSoon ? 'beamer__time beamer__time--soon' : 'beamer__time'}>
      <Icon name={isPaused ? 'pause' : isSoon ? 'clock-alert' : 'clock'} /> {said()}
    </p>
  );
};

const Foot = ({ page: { seats, marks, join } }: { readonly page: BeamerPage }) => {
  const t = useText();
  if (seats === 0) return null;
  return (
    <footer className="beamer__foot">
      <p className="beamer__seats">
        {marks.map(({ party, slot }) => (
          <AgencyShape key={`${party}/${slot}`} kind={party} slot={slot} />
        ))}
        {t('beamer.seats', { count: seats })}
      </p>
      <p>
        {join ? (
          <>
            {t('beamer.join')} <b className="beamer__code">{join.code}</b> {join.address}
          </>
        ) : (
          t('beamer.joinAsk')
        )}
      </p>
    </footer>
  );
};

import { useCallback, useEffect, useState } from 'react';
import type { Problem, Result } from '../../../shared/base/result';
import { sentenceFor } from '../../../shared/text/language';
import { importCaseFile, listCases, openSample, takeOverCases, type CaseEntry } from '../../session/cases';
import { tell } from '../../session/dispatch';
import { ui } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, EmptyState } from '../../ui';
import { CaseRow } from './CaseRow';
import { SettingsMenu } from './SettingsMenu';
import { onRequest } from '../../session/onRequest';

const SAMPLES = [
  ['henk', 'Henk'],
  ['janice', 'Janice'],
  ['maria', 'Maria'],
  ['ahmed', 'Ahmed'],
] as const;

/** The first screen: go on where you were, begin, or join. */
export const Home = () => {
  const t = useText();
  const [listed, setListed] = useState<Result<readonly CaseEntry[]> | null>(null);
  const entries = listed?.ok === true ? listed.value : null;
  const reload = useCallback(async () => {
    setListed(await listCases());
  }, []);
  useEffect(() => {
    // The list is read from disk; what comes back is shown when it is there.
    const timer = setTimeout(() => onRequest('home.list', reload()));
    return () => clearTimeout(timer);
  }, [reload]);
  return (
    <main className="home">
      <header className="home__head">
        <span className="brand">
          <span className="brand__mark" /> Rondetafel
        </span>
        <SettingsMenu />
      </header>
      <div className="home__intro">
        <h1>{t('home.intro')}</h1>
        <p>{t('home.introText')}</p>
        <div className="home__actions">
          <Button size="l" variant="primary" icon="plus" onPress={() => ui.openDialog('new-case')}>
            {t('home.newCase')}
          </Button>
          <Button size="l" icon="log-in" onPress={() => ui.openDialog('join')}>
            {t('home.join')}
          </Button>
          <Button size="l" icon="upload" onPress={() => onRequest('home.open', importCaseFile())}>
            {t('home.open')}
          </Button>
        </div>
      </div>
      <section className="home__section">
        <h2>{t('home.cases')}</h2>
        {listed?.ok === false && <OutOfReach problem={listed.problems[0]} reload={reload} />}
        {entries?.length === 0 && (
          <EmptyState
            icon="table"
            title={t('home.none')}
            actions={
              <Button
                variant="primary"
                icon="play"
                onPress={() => onRequest('home.sample', openSample('henk'))}
              >
                {t('home.beginHere')}
              </Button>
            }
          />
        )}
        <ul className="case-list">
          {entries?.map((entry) => (
            <CaseRow key={entry.docId} entry={entry} onRemoved={reload} />
          ))}
        </ul>
      </section>
      <section className="home__section">
        <h2>{t('home.samples')}</h2>
        <div className="home__actions">
          {SAMPLES.map(([id, name]) => (
            <Button key={id} icon="play" onPress={() => onRequest('home.sample', openSample(id))}>
              {t('home.openSample', { name })}
            </Button>
          ))}
        </div>
      </section>
    </main>
  );
};

/** Cases out of reach are not none: why, and what to do. */
const OutOfReach = ({
  problem,
  reload,
}: {
  readonly problem: Problem;
  readonly reload: () => Promise<void>;
}) => {
  const t = useText();
  const language = useLanguage();
  const takeOver = async (): Promise<void> => {
    const failed = await takeOverCases();
    if (failed) tell(failed);
    await reload();
  };
  return (
    <EmptyState
      icon="alert-triangle"
      title={t('home.outOfReach')}
      text={sentenceFor(problem, language)}
      actions={
        <>
          <Button variant="primary" onPress={() => onRequest('home.list', reload())}>
            {t('home.tryAgain')}
          </Button>
          {problem.code === 'library_locked_elsewhere' && (
            <Button onPress={() => onRequest('home.takeOver', takeOver())}>{t('home.takeOver')}</Button>
          )}
        </>
      }
    />
  );
};

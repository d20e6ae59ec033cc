import { useCallback, useEffect, useState } from 'react';
import {
  importCaseFile,
  listCases,
  openCase,
  openSample,
  removeCase,
  type CaseEntry,
} from '../../session/cases';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Badge, Button, Dialog, EmptyState, Icon, IconButton } from '../../ui';
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
  const [entries, setEntries] = useState<readonly CaseEntry[] | null>(null);
  const reload = useCallback(async () => {
    setEntries(await listCases());
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

const CaseRow = ({
  entry,
  onRemoved,
}: {
  readonly entry: CaseEntry;
  readonly onRemoved: () => Promise<void>;
}) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { meta, docId } = entry;
  const remove = async (): Promise<void> => {
    setAsking(false);
    await removeCase(docId);
    await onRemoved();
  };
  return (
    <li className="case-row">
      <button
        type="button"
        className="case-row__open"
        disabled={meta === null}
        onClick={() => meta && onRequest('home.open', openCase(docId, meta))}
      >
        <span className="case-row__title">
          {meta === null ? t('home.unreadable') : meta.title || t('common.unnamed')}
        </span>
        <span className="case-row__facts">
          {meta?.sample != null && <Badge>{t('home.sample')}</Badge>}
          {meta?.role === 'guest' && <Badge tone="info">{t('home.guest')}</Badge>}
          {meta && <span>{statusText(meta.status, t)}</span>}
          {meta && <span>{t('home.actions', { count: meta.actions })}</span>}
          {meta && meta.late > 0 && <Badge tone="danger">{t('home.late', { count: meta.late })}</Badge>}
        </span>
        <Icon name="chevron-right" size={18} />
      </button>
      <IconButton icon="trash" label={t('home.remove')} onPress={() => setAsking(true)} />
      {asking && (
        <Dialog
          isOpen
          isAlert
          size="s"
          title={t('home.remove')}
          closeLabel={t('common.close')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
              <Button variant="danger" onPress={() => onRequest('home.remove', remove())}>
                {t('common.remove')}
              </Button>
            </>
          }
        >
          <p>{t('home.removeAsk')}</p>
        </Dialog>
      )}
    </li>
  );
};

const STATUSES = ['preparing', 'at_table', 'actions_running', 'closed'] as const;

const statusText = (status: string, t: ReturnType<typeof useText>): string => {
  const known = STATUSES.find((one) => one === status);
  return known ? t(`home.status.${known}`) : '';
};

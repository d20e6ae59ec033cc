import { useState } from 'react';
import { sentenceFor } from '../../../shared/text/language';
import { openCase, removeCase, type CaseEntry } from '../../session/cases';
import { onRequest } from '../../session/onRequest';
import { useLanguage, useText } from '../../text/i18n';
import { Badge, Button, Dialog, Icon, IconButton } from '../../ui';

/** Only what is lost for good, or is whole, may be removed: not what comes back when a file or a disk does. */
const mayRemove = ({ problem }: CaseEntry): boolean => problem === null || problem.code === 'library_damaged';

/** One case of the list: what it is, or why it cannot be opened and what to do. */
export const CaseRow = ({
  entry,
  onRemoved,
}: {
  readonly entry: CaseEntry;
  readonly onRemoved: () => Promise<void>;
}) => {
  const t = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { meta, docId, problem } = entry;
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
        {problem !== null && <span className="case-row__why">{sentenceFor(problem, language)}</span>}
        <span className="case-row__facts">
          {meta?.sample != null && <Badge>{t('home.sample')}</Badge>}
          {meta?.role === 'guest' && <Badge tone="info">{t('home.guest')}</Badge>}
          {meta && <span>{statusText(meta.status, t)}</span>}
          {meta && <span>{t('home.actions', { count: meta.actions })}</span>}
          {meta && meta.late > 0 && <Badge tone="danger">{t('home.late', { count: meta.late })}</Badge>}
        </span>
        <Icon name="chevron-right" size={18} />
      </button>
      {mayRemove(entry) && (
        <IconButton icon="trash" label={t('home.remove')} onPress={() => setAsking(true)} />
      )}
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

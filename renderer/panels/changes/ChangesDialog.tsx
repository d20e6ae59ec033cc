import type { TFunction } from 'i18next';
import { useCase } from '../../store/caseStore';
import { useRemoteChanges, type RemoteChange } from '../../store/remoteChangesStore';
import { isThere, selectionKey, type Selection } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Dialog, Icon } from '../../ui';

const MINUTE_MS = 60_000;

/** Where things are that stand neither on the map nor in the list beside it. */
const needsList = ({ kind }: Selection): boolean =>
  kind !== 'party' && kind !== 'relation' && kind !== 'bottleneck';

/** What others changed since this case was opened, the last first; each leads on to its card. */
export const ChangesDialog = () => {
  const t = useText();
  const changes = useRemoteChanges((state) => state.changes);
  const close = (): void => ui.openDialog(null);
  const go = (selection: Selection): void => {
    close();
    if (needsList(selection)) ui.view('list');
    ui.select(selection);
  };
  return (
    <Dialog isOpen title={t('cards.changesTitle')} closeLabel={t('common.close')} onClose={close}>
      {changes.length === 0 && <p>{t('cards.changesNone')}</p>}
      <ul className="lines">
        {changes.map((change) => (
          <ChangeRow key={selectionKey(change.selection)} change={change} onGo={go} />
        ))}
      </ul>
    </Dialog>
  );
};

interface ChangeRowProps {
  readonly change: RemoteChange;
  readonly onGo: (selection: Selection) => void;
}

const ChangeRow = ({ change, onGo }: ChangeRowProps) => {
  const t = useText();
  const tables = useCase((state) => state.tables);
  const { selection, removed, by, at } = change;
  const title = change.title || t('common.unnamed');
  const text = t('cards.changeRow', {
    what: removed ? t('cards.changeRemoved', { what: title }) : title,
    name: by?.name ?? t('cards.somebody'),
    when: agoText(t, at),
  });
  return (
    <li>
      {isThere(tables, selection) ? (
        <button type="button" className="line" onClick={() => onGo(selection)}>
          <Icon name="pencil" size={16} /> <span>{text}</span>
        </button>
      ) : (
        <p className="line">
          <Icon name="trash" size={16} /> <span>{text}</span>
        </p>
      )}
    </li>
  );
};

const agoText = (t: TFunction<'screens'>, at: number): string => {
  const minutes = Math.floor((Date.now() - at) / MINUTE_MS);
  return minutes === 0 ? t('cards.justNow') : t('cards.minutesAgo', { count: minutes });
};

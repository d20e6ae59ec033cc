import { ui } from '../store/uiStore';
import { useText } from '../text/i18n';
import { Dialog, Kbd } from '../ui';

const SHORTCUTS = [
  ['A', 'addParty'],
  ['R', 'addRelation'],
  ['K', 'addBottleneck'],
  ['F', 'addAction'],
  ['Enter', 'open'],
  ['← ↑ → ↓', 'nearest'],
  ['M', 'move'],
  ['Home', 'resident'],
  ['Delete', 'remove'],
  ['Ctrl+K', 'search'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Y', 'redo'],
  ['Ctrl+1 … 4', 'views'],
  ['F6', 'regions'],
  ['?', 'help'],
] as const;

/** All keys in one list. */
export const ShortcutsDialog = () => {
  const t = useText();
  return (
    <Dialog
      isOpen
      title={t('shortcuts.title')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
    >
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};

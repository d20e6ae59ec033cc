import { RELATION_TYPES } from '../../shared/model/relation';
import { ui, useUi } from '../store/uiStore';
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
  ['[  ]', 'walk'],
  ['L', 'inList'],
  [`1 … ${RELATION_TYPES.length}`, 'typeKeys'],
  ['Delete', 'remove'],
  ['Ctrl+K', 'search'],
  ['Ctrl+J', 'changes'],
  ['Ctrl+E', 'export'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Y', 'redo'],
  ['Ctrl+1 … 5', 'views'],
  ['Ctrl+→', 'nextStep'],
  ['Ctrl+←', 'previousStep'],
  ['Ctrl+B', 'showAll'],
  ['Ctrl+L', 'park'],
  ['F6', 'regions'],
  ['?', 'help'],
] as const;

/** All keys in one list. */
export const ShortcutsDialog = () => {
  const t = useText();
  const singleKeys = useUi((state) => state.singleKeys);
  return (
    <Dialog
      isOpen
      title={t('shortcuts.title')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
    >
      {!singleKeys && <p>{t('shortcuts.off')}</p>}
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

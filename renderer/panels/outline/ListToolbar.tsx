import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button } from '../../ui';
import { CanEdit } from '../fields/CanEdit';

/** What can be put on the list, with the key that does the same. */
export const ListToolbar = () => {
  const t = useText();
  const hasKeys = useUi((state) => state.singleKeys);
  const keyFor = (letter: string): string | undefined => (hasKeys ? letter : undefined);
  return (
    <CanEdit>
      <div className="outline__tools" role="group" aria-label={t('cards.list.add')}>
        <Button icon="plus" shortcut={keyFor('A')} onPress={() => ui.openDialog('add-party')}>
          {t('map.addParty')}
        </Button>
        <Button icon="relation" shortcut={keyFor('R')} onPress={() => ui.openDialog('add-relation')}>
          {t('map.addRelation')}
        </Button>
        <Button icon="alert-triangle" shortcut={keyFor('K')} onPress={() => ui.openDialog('add-bottleneck')}>
          {t('map.addBottleneck')}
        </Button>
      </div>
    </CanEdit>
  );
};

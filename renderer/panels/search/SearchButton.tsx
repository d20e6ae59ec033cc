import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button } from '../../ui';

/** Looks for anything in the case. */
export const SearchButton = () => {
  const t = useText();
  return (
    <div className="search-button">
      <Button icon="search" shortcut="Ctrl K" onPress={() => ui.openDialog('search')}>
        {t('search.open')}
      </Button>
    </div>
  );
};

import { useMemo } from 'react';
import { useCase, useRecords } from '../../store/caseStore';
import { ui, useUi } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { EmptyState, Tree } from '../../ui';
import { itemId, outlineItems, selectionOf, withoutSide } from './outlineItems';

interface OutlineProps {
  /** The whole page (`Lijst`) shows relations as sentences; the column beside the map does not. */
  readonly isPage?: boolean;
}

/** *De lijst*: the same objects as the map, in an order one can read aloud. */
export const Outline = ({ isPage = false }: OutlineProps) => {
  const t = useText();
  const words = useWords();
  const parties = useRecords('parties');
  const relations = useRecords('relations');
  const bottlenecks = useRecords('bottlenecks');
  const insight = useCase((state) => state.insight);
  const selection = useUi((state) => state.selection);
  const items = useMemo(
    () => outlineItems({ parties, relations, bottlenecks, insight, words, t, withRelations: isPage }),
    [parties, relations, bottlenecks, insight, words, t, isPage],
  );
  const select = (id: string): void => {
    const chosen = selectionOf(id);
    if (chosen) ui.select(withoutSide(chosen));
  };
  if (items.length === 0) return <EmptyState icon="users" title={t('list.empty')} />;
  return (
    <Tree
      label={t('list.label')}
      items={items}
      selected={selection === null ? null : itemId(selection)}
      onSelect={select}
      onOpen={(id) => {
        select(id);
        focusCard();
      }}
    />
  );
};

/** Enter in the list goes on to the card that shows the chosen object. */
const focusCard = (): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.card :is(textarea, input, button)')?.focus(),
  );
};

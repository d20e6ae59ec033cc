import { useMemo, useState } from 'react';
import { useCase, useRecords, useRecordsWith } from '../../store/caseStore';
import { ui, useUi } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { EmptyState, Icon, Tree, type TreeItem } from '../../ui';
import { Findings } from '../findings/Findings';
import { SearchButton } from '../search/SearchButton';
import { itemId, outlineItems, selectionOf, withoutSide } from './outlineItems';

/** What a row shows of its record; other fields may change without the list being made again. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'colorSlot'] as const;
const BOTTLENECK_FIELDS = ['id', 'kind', 'title'] as const;

interface OutlineProps {
  /** The whole page (`Lijst`) shows relations as sentences; the column beside the map does not. */
  readonly isPage?: boolean;
}

/** *De lijst*: the same objects as the map, in an order one can read aloud. */
export const Outline = ({ isPage = false }: OutlineProps) => {
  const t = useText();
  const words = useWords();
  const parties = useRecordsWith('parties', PARTY_FIELDS);
  const relations = useRecords('relations');
  const bottlenecks = useRecordsWith('bottlenecks', BOTTLENECK_FIELDS);
  const insight = useCase((state) => state.insight);
  const selection = useUi((state) => state.selection);
  const items = useMemo(
    () => outlineItems({ parties, relations, bottlenecks, insight, words, t, withRelations: isPage }),
    [parties, relations, bottlenecks, insight, words, t, isPage],
  );
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const foldable = useMemo(() => foldableIds(items), [items]);
  const leadMissing = insight.leadMissing;
  const select = (id: string): void => {
    const chosen = selectionOf(id);
    if (chosen) ui.select(withoutSide(chosen));
  };
  if (items.length === 0) return <EmptyState icon="users" title={t('list.empty')} />;
  return (
    <>
      <SearchButton />
      <Findings isPage={isPage} />
      {leadMissing && !isPage && (
        <p className="outline__warning">
          <Icon name="user-x" size={18} /> {t('map.lead')}
        </p>
      )}
      <Tree
        label={t('list.label')}
        items={items}
        expanded={foldable.filter((id) => !folded.has(id))}
        onExpandedChange={(open) => setFolded(new Set(foldable.filter((id) => !open.includes(id))))}
        selected={selection === null ? null : itemId(selection)}
        onSelect={select}
        onOpen={(id) => {
          select(id);
          focusCard();
        }}
      />
    </>
  );
};

/** The ids of all rows that have rows under them; everything starts open. */
const foldableIds = (items: readonly TreeItem[]): readonly string[] =>
  items.flatMap((item) => (item.children?.length ? [item.id, ...foldableIds(item.children)] : []));

/** Enter in the list goes on to the card that shows the chosen object. */
const focusCard = (): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.card :is(textarea, input, button)')?.focus(),
  );
};

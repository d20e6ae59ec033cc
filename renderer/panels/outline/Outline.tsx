import { useMemo, useState } from 'react';
import { useCase, useRecords, useRecordsWith } from '../../store/caseStore';
import { selectionKey, type Selection } from '../../store/selection';
import { ui, useUi } from '../../store/uiStore';
import { useHyphens } from '../../text/hyphens';
import { useText, useWords } from '../../text/i18n';
import { EmptyState, Icon, Tree, type TreeItem } from '../../ui';
import { Findings } from '../findings/Findings';
import { SearchButton } from '../search/SearchButton';
import { ListToolbar } from './ListToolbar';
import { outlineItems, selectionOf } from './outlineItems';
import type { OutlineGroup } from './outlineSource';
import { useMoreGroups } from './useMoreGroups';

/** What a row shows of its record; other fields may change without the list being made again. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'colorSlot'] as const;
const BOTTLENECK_FIELDS = ['id', 'kind', 'title', 'about'] as const;
const COMMENT_FIELDS = ['id', 'about', 'circle', 'resolved'] as const;
const NO_MORE: readonly OutlineGroup[] = [];

/** The column beside the map: what stands on it, in an order one can read aloud. */
export const Outline = () => {
  const t = useText();
  const caseLeadMissing = useCase((state) => state.insight.caseLeadMissing);
  return (
    <>
      <SearchButton />
      <Findings />
      {caseLeadMissing && (
        <p className="outline__warning">
          <Icon name="user-x" size={18} /> {t('map.lead')}
        </p>
      )}
      <ObjectTree more={NO_MORE} />
    </>
  );
};

/** *De lijst*: everything of the case, relations as sentences under each party; all of it can be changed from here. */
export const OutlinePage = () => (
  <>
    <SearchButton />
    <Findings isPage />
    <ListToolbar />
    <ObjectTree isPage more={useMoreGroups()} />
  </>
);

interface ObjectTreeProps {
  readonly isPage?: boolean;
  readonly more: readonly OutlineGroup[];
}

const ObjectTree = ({ isPage = false, more }: ObjectTreeProps) => {
  const t = useText();
  const words = useWords();
  const hyphens = useHyphens();
  const parties = useRecordsWith('parties', PARTY_FIELDS);
  const relations = useRecords('relations');
  const bottlenecks = useRecordsWith('bottlenecks', BOTTLENECK_FIELDS);
  const comments = useRecordsWith('comments', COMMENT_FIELDS);
  const insight = useCase((state) => state.insight);
  const selection = useUi((state) => state.selection);
  const items = useMemo(
    () =>
      outlineItems({
        parties,
        relations,
        bottlenecks,
        comments,
        insight,
        words,
        hyphens,
        t,
        more,
        withRelations: isPage,
      }),
    [parties, relations, bottlenecks, comments, insight, words, hyphens, t, isPage, more],
  );
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const foldable = useMemo(() => foldableIds(items), [items]);
  const selected = useMemo(() => rowFor(items, selection), [items, selection]);
  const select = (id: string): void => {
    const chosen = selectionOf(id);
    if (chosen) ui.select(chosen);
  };
  if (items.length === 0) return <EmptyState icon="users" title={t('list.empty')} />;
  return (
    <Tree
      label={t('list.label')}
      items={items}
      expanded={foldable.filter((id) => !folded.has(id))}
      onExpandedChange={(open) => setFolded(new Set(foldable.filter((id) => !open.includes(id))))}
      selected={selected}
      onSelect={select}
      onOpen={(id) => {
        select(id);
        ui.focusCard();
      }}
    />
  );
};

/** The ids of all rows that have rows under them; everything starts open. */
const foldableIds = (items: readonly TreeItem[]): readonly string[] =>
  items.flatMap((item) => (item.children?.length ? [item.id, ...foldableIds(item.children)] : []));

/** The first row that shows what is selected. */
const rowFor = (items: readonly TreeItem[], selection: Selection | null): string | null => {
  if (selection === null) return null;
  const key = selectionKey(selection);
  const all = (rows: readonly TreeItem[]): readonly string[] =>
    rows.flatMap((row) => [row.id, ...all(row.children ?? [])]);
  return all(items).find((id) => id === key || id.startsWith(`${key}/`)) ?? null;
};

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import {
  Button,
  Collection,
  ListLayout,
  Tree as AriaTree,
  TreeItem as AriaTreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { classes } from './given';
import { Icon } from './Icon';

export interface TreeItem {
  id: string;
  label: ReactNode;
  /** The whole row in words: what is read aloud, and what typing a letter looks for. */
  textValue: string;
  icon?: ReactNode;
  end?: ReactNode;
  children?: readonly TreeItem[] | undefined;
  /** A heading over its children: open from the start, and not to be chosen itself. */
  isGroup?: boolean | undefined;
}

export interface TreeProps {
  label: string;
  items: readonly TreeItem[];
  selected: string | null;
  onSelect: (id: string) => void;
  /** Enter, or a double press. */
  onOpen?: ((id: string) => void) | undefined;
  /** The ids that are open. Left out: groups are, other rows are not, and the tree remembers. */
  expanded?: readonly string[] | undefined;
  onExpandedChange?: ((ids: readonly string[]) => void) | undefined;
}

/** From this many rows on, only those in sight are drawn, and the tree scrolls by itself. */
const VIRTUAL_FROM = 300;
const ROW_HEIGHT = 34;

function flatten(items: readonly TreeItem[]): TreeItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children ?? [])]);
}

function row(item: TreeItem) {
  const hasChildren = (item.children ?? []).length > 0;
  return (
    <AriaTreeItem
      id={item.id}
      textValue={item.textValue}
      className={classes(
        'rt-tree__row',
        'rt-focus',
        'rt-focus--inside',
        item.isGroup && 'rt-tree__row--group',
      )}
    >
      <TreeItemContent>
        <div className="rt-tree__content">
          {hasChildren ? (
            <Button slot="chevron" className="rt-tree__chevron">
              <Icon name="chevron-right" size={14} />
            </Button>
          ) : null}
          {item.icon === undefined ? null : <span className="rt-tree__icon">{item.icon}</span>}
          <span className="rt-tree__label">{item.label}</span>
          {item.end === undefined ? null : <span className="rt-tree__end">{item.end}</span>}
        </div>
      </TreeItemContent>
      <Collection items={item.children ?? []}>{row}</Collection>
    </AriaTreeItem>
  );
}

/** Everything as a list with groups: choosing follows the arrows, Enter opens, left and right fold. */
export function Tree({ label, items, selected, onSelect, onOpen, expanded, onExpandedChange }: TreeProps) {
  const all = useMemo(() => flatten(items), [items]);
  const groups = useMemo(() => all.filter((item) => item.isGroup === true).map((item) => item.id), [all]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const open =
    expanded ?? all.filter((item) => (item.isGroup === true) !== folded.has(item.id)).map(({ id }) => id);
  const fold = (keys: ReadonlySet<unknown>) => {
    setFolded(
      new Set(all.filter((item) => (item.isGroup === true) !== keys.has(item.id)).map(({ id }) => id)),
    );
    onExpandedChange?.([...keys].map(String));
  };
  const isLong = all.length >= VIRTUAL_FROM;
  const tree = (
    <AriaTree
      aria-label={label}
      className={classes('rt-tree', isLong && 'rt-tree--long')}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disabledKeys={groups}
      disabledBehavior="selection"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined && key !== selected) onSelect(String(key));
      }}
      onAction={(key) => {
        if (!groups.includes(String(key))) onOpen?.(String(key));
      }}
      expandedKeys={open}
      onExpandedChange={fold}
    >
      {row}
    </AriaTree>
  );
  if (!isLong) return tree;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT, gap: 1 }}>
      {tree}
    </Virtualizer>
  );
}

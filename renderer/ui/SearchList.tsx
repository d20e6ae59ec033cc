import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface SearchItem {
  id: string;
  label: string;
  /** Where it was found, when its name is not what was looked for. */
  said: string | null;
  /** What sort of thing it is, in a word. */
  kind: string;
  icon: IconName;
}

export interface SearchListProps {
  label: string;
  resultsLabel: string;
  /** What to say when nothing was found. */
  empty: string;
  query: string;
  onQuery: (query: string) => void;
  /** Already found and in order. */
  items: readonly SearchItem[];
  onChoose: (id: string) => void;
}

/** A field with results under it: the arrows walk through them while one goes on typing, Enter chooses. */
export function SearchList({ label, resultsLabel, empty, query, onQuery, items, onChoose }: SearchListProps) {
  return (
    <div className="rt-search">
      <Autocomplete inputValue={query} onInputChange={onQuery}>
        <SearchField aria-label={label} autoFocus className="rt-search__field">
          <Icon name="search" />
          <Input className="rt-control rt-focus" placeholder={label} />
        </SearchField>
        <Menu
          className="rt-options rt-search__results"
          aria-label={resultsLabel}
          items={items}
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => <p className="rt-search__empty">{empty}</p>}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={[item.label, item.said].filter(Boolean).join(': ')}
              className="rt-option"
            >
              <Icon name={item.icon} />
              <span className="rt-option__text">
                {item.label}
                {item.said !== null && <span className="rt-search__said">{item.said}</span>}
              </span>
              <span className="rt-search__kind">{item.kind}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  );
}

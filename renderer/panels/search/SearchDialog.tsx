import { useMemo, useState } from 'react';
import { useCase } from '../../store/caseStore';
import type { Selection } from '../../store/selection';
import { ui, useUi, type View } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Dialog, SearchList, type IconName } from '../../ui';
import { focusObjectSoon } from '../showObject';
import { excerptOf, search, searchable } from './searchCase';

const ICONS: Readonly<Record<Selection['kind'], IconName>> = {
  party: 'users',
  relation: 'relation',
  bottleneck: 'alert-triangle',
  loop: 'loop',
  scenario: 'columns',
  action: 'check',
  intent: 'info',
  case: 'info',
  signal: 'megaphone',
  feedback: 'reply',
  success: 'heart',
};
/** Where things are that do not stand on the map. */
const VIEWS: Readonly<Partial<Record<Selection['kind'], View>>> = {
  scenario: 'scenarios',
  action: 'decision',
  signal: 'decision',
  feedback: 'decision',
  success: 'decision',
};

/** *Zoeken*: type a word, choose what was meant, and be there. */
export const SearchDialog = () => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const insight = useCase((state) => state.insight);
  const [query, setQuery] = useState('');
  const all = useMemo(() => searchable(tables, insight, language), [tables, insight, language]);
  const found = useMemo(() => search(all, query), [all, query]);
  const go = (id: string): void => {
    const chosen = found.find((one) => keyOf(one.selection) === id)?.selection;
    if (!chosen) return;
    const view = VIEWS[chosen.kind] ?? (useUi.getState().view === 'list' ? 'list' : 'map');
    ui.openDialog(null);
    ui.view(view);
    ui.select(chosen);
    focusObjectSoon(chosen);
  };
  return (
    <Dialog
      isOpen
      title={t('search.title')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
    >
      <SearchList
        label={t('search.label')}
        resultsLabel={t('search.results')}
        empty={t('search.empty')}
        query={query}
        onQuery={setQuery}
        items={found.map((one) => ({
          id: keyOf(one.selection),
          label: one.label || t('common.unnamed'),
          said: excerptOf(one, query),
          kind: t(`search.kinds.${one.selection.kind}`),
          icon: ICONS[one.selection.kind],
        }))}
        onChoose={go}
      />
    </Dialog>
  );
};

const keyOf = ({ kind, id }: Selection): string => `${kind}/${id}`;

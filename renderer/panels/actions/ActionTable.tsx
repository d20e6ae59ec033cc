import { useState } from 'react';
import { compareNames, comparePeople } from '../../../shared/base/personNames';
import { actionGaps, type Action } from '../../../shared/model/action';
import { actionNumbers } from '../../../shared/model/actionNumbers';
import { useCase, useRecords } from '../../store/caseStore';
import { useHyphens } from '../../text/hyphens';
import { useLanguage, useText } from '../../text/i18n';
import { AgencyShape, EmptyState, SegmentedTabs } from '../../ui';
import { dayText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { ActionEntry } from './ActionEntry';
import { ActionRow } from './ActionRow';
import { ExportMenu } from './ExportMenu';

type Grouping = 'agency' | 'person' | 'date';

const COLUMNS = ['no', 'what', 'agency', 'who', 'when', 'result', 'status', 'tools'] as const;

/** Actions without agency, person or date come last. */
const NONE = '';
const COMPARE = {
  agency: compareNames,
  person: comparePeople,
  date: (a: string, b: string): number => (a < b ? -1 : 1),
} as const;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly party: string | null;
  readonly actions: Action[];
}

/** *Afspraken*: who does what by when; what is not complete stays in view as a draft. */
export const ActionTable = () => {
  const t = useText();
  const actions = useRecords('actions');
  const [grouping, setGrouping] = useState<Grouping>('agency');
  const numbers = actionNumbers({ actions: new Map(actions.map((action) => [action.id, action])) });
  const groups = useGroups(actions, numbers, grouping);
  // Grouped by agency, the heading says whose it is.
  const showAgency = grouping !== 'agency';
  const columns = COLUMNS.filter((column) => column !== 'agency' || showAgency);
  const drafts = actions.filter((action) => actionGaps(action).length > 0).length;
  return (
    <section className="panel panel--table" aria-label={t('actions.title')}>
      <header className="panel__head">
        <h2 className="panel__heading">
          {t('actions.title')}{' '}
          <small>{t('actions.count', { done: actions.length - drafts, draft: drafts })}</small>
        </h2>
        <SegmentedTabs
          label={t('actions.groupBy')}
          items={[
            { id: 'agency', label: t('actions.perAgency') },
            { id: 'person', label: t('actions.perPerson') },
            { id: 'date', label: t('actions.perDate') },
          ]}
          selected={grouping}
          onSelect={(id) => setGrouping(id === 'person' || id === 'date' ? id : 'agency')}
        />
        <ExportMenu />
      </header>
      <CanEdit>
        <ActionEntry />
      </CanEdit>
      {actions.length === 0 ? (
        <EmptyState icon="check" title={t('actions.none')} />
      ) : (
        <table className="rt-table actions">
          <colgroup>
            {columns.map((column) => (
              <col key={column} className={`actions__${column}`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('actions.what')}</th>
              {showAgency && <th scope="col">{t('actions.agency')}</th>}
              <th scope="col">{t('actions.who')}</th>
              <th scope="col">{t('actions.when')}</th>
              <th scope="col">{t('actions.result')}</th>
              <th scope="col">{t('actions.status')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRows key={group.key} group={group} numbers={numbers} columns={columns.length} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

interface GroupRowsProps {
  readonly group: Group;
  readonly numbers: ReadonlyMap<string, number>;
  readonly columns: number;
}

const GroupRows = ({ group, numbers, columns }: GroupRowsProps) => {
  const parties = useCase((state) => state.tables.parties);
  const hyphens = useHyphens();
  return (
    <>
      <tr className="rt-table__group">
        <td>
          {group.party !== null && (
            <AgencyShape
              slot={parties.get(group.party)?.colorSlot ?? null}
              kind={parties.get(group.party)?.kind ?? 'agency'}
              size={18}
            />
          )}
        </td>
        <th scope="rowgroup" colSpan={columns - 1}>
          {hyphens(group.title)}
        </th>
      </tr>
      {group.actions.map((action) => (
        <ActionRow
          key={action.id}
          action={action}
          no={numbers.get(action.id) ?? action.no}
          showAgency={columns === COLUMNS.length}
        />
      ))}
    </>
  );
};

const useGroups = (
  actions: readonly Action[],
  numbers: ReadonlyMap<string, number>,
  grouping: Grouping,
): readonly Group[] => {
  const t = useText();
  const language = useLanguage();
  const parties = useCase((state) => state.tables.parties);
  const groups = new Map<string, Group>();
  const keyOf = (action: Action): readonly [string, string] => {
    if (grouping === 'person')
      return [action.owner?.name ?? NONE, action.owner?.name ?? t('actions.noPerson')];
    if (grouping === 'date') {
      return [action.due ?? NONE, action.due ? dayText(action.due, language) : t('actions.noDate')];
    }
    const name = action.party === null ? undefined : parties.get(action.party)?.name;
    return [name ?? NONE, name ?? t('actions.noAgency')];
  };
  const noOf = (action: Action): number => numbers.get(action.id) ?? action.no;
  for (const action of [...actions].sort((a, b) => noOf(a) - noOf(b))) {
    const [key, title] = keyOf(action);
    const party = grouping === 'agency' ? action.party : null;
    const group = groups.get(key) ?? { key, title, party, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  const compare = COMPARE[grouping];
  return [...groups.values()].sort(
    (a, b) => Number(a.key === NONE) - Number(b.key === NONE) || compare(a.key, b.key),
  );
};

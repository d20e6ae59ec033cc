import { editAction, removeAction } from '../../../shared/commands/action';
import { ACTION_STATUSES, actionGaps, isLate, type Action } from '../../../shared/model/action';
import type { Person } from '../../../shared/model/field';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { selectionKey } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Badge, IconButton, Select } from '../../ui';
import { RemoveButton } from '../fields/RemoveButton';
import { namesText } from '../names';
import { DayField } from '../prose/DayField';
import { FieldsOf } from '../prose/fieldsOf';
import { LineField } from '../prose/LineField';

interface ActionRowProps {
  readonly action: Action;
  /** The number as people see it; each number once. */
  readonly no: number;
  readonly showAgency: boolean;
}

type Edit = (patch: Parameters<typeof editAction.plan>[1]['patch']) => void;

interface CellProps {
  readonly action: Action;
  readonly edit: Edit;
}

/** One action as a row in which everything can be changed on the spot. */
export const ActionRow = ({ action, no, showAgency }: ActionRowProps) => {
  const t = useText();
  const gaps = actionGaps(action);
  const edit: Edit = (patch) => dispatch(editAction, { id: action.id, patch });
  return (
    <FieldsOf value={{ table: 'actions', id: action.id }}>
      <tr
        className={gaps.length > 0 ? 'action action--draft' : 'action'}
        aria-label={t('actions.edit', { no })}
        data-object={selectionKey({ kind: 'action', id: action.id })}
      >
        <td className="action__no">{no}</td>
        <td>
          <LineField
            label={t('actions.what')}
            field="text"
            hideLabel
            isMultiline
            value={action.text}
            onCommit={(text) => edit({ text })}
          />
        </td>
        {showAgency && (
          <td>
            <AgencyCell action={action} edit={edit} />
          </td>
        )}
        <td>
          <LineField
            label={t('actions.who')}
            field="owner/name"
            hideLabel
            value={action.owner?.name ?? ''}
            placeholder={t('actions.who')}
            onCommit={(name) => edit({ owner: renamed(action.owner, name) })}
          />
        </td>
        <td>
          <DayField
            label={t('actions.when')}
            field="due"
            value={action.due}
            onCommit={(due) => edit({ due })}
          />
        </td>
        <td>
          <LineField
            label={t('actions.result')}
            field="result"
            hideLabel
            isMultiline
            value={action.result}
            placeholder={t('actions.result')}
            onCommit={(result) => edit({ result })}
          />
        </td>
        <td>
          <StatusCell action={action} edit={edit} />
        </td>
        <td className="action__tools">
          <Tools action={action} />
        </td>
      </tr>
      {gaps.length > 0 && <GapsRow gaps={gaps} columns={showAgency ? 7 : 6} />}
    </FieldsOf>
  );
};

interface GapsRowProps {
  readonly gaps: ReturnType<typeof actionGaps>;
  readonly columns: number;
}

/** What an action still lacks, in a line below it. */
const GapsRow = ({ gaps, columns }: GapsRowProps) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const named = namesText(
    gaps.map((gap) => words.gaps[gap]),
    language,
  );
  return (
    <tr className="action__gaps">
      <td />
      <td colSpan={columns}>{t('actions.draft', { gaps: named })}</td>
    </tr>
  );
};

const renamed = (owner: Person | null, name: string): Person | null =>
  name.trim() === ''
    ? null
    : { name: name.trim(), role: owner?.role ?? null, fictional: owner?.fictional ?? false };

const Tools = ({ action }: { readonly action: Action }) => {
  const t = useText();
  return (
    <>
      <IconButton
        icon="more"
        label={t('cards.action.open')}
        onPress={() => ui.select({ kind: 'action', id: action.id })}
      />
      <RemoveButton
        size="m"
        label={t('actions.remove')}
        onPress={() => removeWithUndo(removeAction, action.id, action.text, t)}
      />
    </>
  );
};

const AgencyCell = ({ action, edit }: CellProps) => {
  const t = useText();
  const agencies = useRecords('parties').filter((party) => party.kind === 'agency');
  return (
    <Select
      label={t('actions.agency')}
      hideLabel
      size="s"
      items={agencies.map(({ id, name }) => ({ id, label: name }))}
      selected={action.party}
      placeholder={t('actions.agency')}
      onChange={(party) => edit({ party })}
    />
  );
};

const StatusCell = ({ action, edit }: CellProps) => {
  const t = useText();
  const words = useWords();
  const today = useToday();
  return (
    <>
      <Select
        label={t('actions.status')}
        hideLabel
        size="s"
        items={ACTION_STATUSES.map((status) => ({ id: status, label: words.actionStatuses[status] }))}
        selected={action.status}
        onChange={(chosen) => edit({ status: ACTION_STATUSES.find((status) => status === chosen) ?? 'open' })}
      />
      {isLate(action, today) && <Badge tone="danger">{words.late}</Badge>}
    </>
  );
};

import { acceptAction, editAction, escalateAction, removeAction } from '../../../shared/commands/action';
import {
  ACTION_STATUSES,
  actionGaps,
  escalationDue,
  isAccepted,
  isLate,
  RECURRENCES,
  type Action,
} from '../../../shared/model/action';
import { actionNumbers } from '../../../shared/model/actionNumbers';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Badge, Button, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { ChoiceField, MaybeField } from '../fields/ChoiceField';
import { LinkedRecords } from '../fields/LinkedRecords';
import { CanEdit } from '../fields/CanEdit';
import { NumberField } from '../fields/NumberField';
import { PersonFields } from '../fields/PersonFields';
import { RecordField } from '../fields/RecordField';
import { useRecurrenceWords } from '../fields/words';
import { DayField } from '../prose/DayField';
import { LineField } from '../prose/LineField';
import { namesText } from '../names';
import { ActionHistory } from './ActionHistory';

type Edit = (patch: Parameters<typeof editAction.plan>[1]['patch']) => void;

interface PartProps {
  readonly action: Action;
  readonly edit: Edit;
}

const DAYS_MAX = 3650;

/** The editor of one action: who does what by when, where it goes when it fails, and what went before. */
export const ActionCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const action = useRecord('actions', id);
  const actions = useRecords('actions');
  if (!action) return null;
  const numbers = actionNumbers({ actions: new Map(actions.map((one) => [one.id, one])) });
  const edit: Edit = (patch) => dispatch(editAction, { id, patch });
  return (
    <CardFrame
      title={t('cards.action.title', { no: numbers.get(id) ?? action.no })}
      mark={<Icon name="check" size={24} />}
      about={{ table: 'actions', id }}
      onRemove={() => removeWithUndo(removeAction, id, action.text, t)}
    >
      <Standing action={action} />
      <LineField
        label={t('actions.what')}
        field="text"
        isMultiline
        value={action.text}
        onCommit={(text) => edit({ text })}
      />
      <Who action={action} edit={edit} />
      <DayField
        label={t('actions.when')}
        field="due"
        hideLabel={false}
        value={action.due}
        onCommit={(due) => edit({ due })}
      />
      <LineField
        label={t('actions.result')}
        field="result"
        isMultiline
        value={action.result}
        onCommit={(result) => edit({ result })}
      />
      <Status action={action} edit={edit} />
      <Escalation action={action} edit={edit} />
      <Links action={action} edit={edit} />
      <ActionHistory action={id} />
    </CardFrame>
  );
};

/** What it still lacks, whether it is late, and whether its owner said yes. */
const Standing = ({ action }: { readonly action: Action }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const gaps = actionGaps(action);
  const owner = action.owner?.name ?? '';
  return (
    <>
      {gaps.length > 0 && (
        <p className="card__unsaid">
          {t('actions.draft', {
            gaps: namesText(
              gaps.map((gap) => words.gaps[gap]),
              language,
            ),
          })}
        </p>
      )}
      <p className="card__byline">
        {isLate(action, today) && <Badge tone="danger">{words.late}</Badge>}
        {isAccepted(action) && (
          <Badge tone="ok" icon="check">
            {t('cards.action.accepted', { name: owner })}
          </Badge>
        )}
        {owner !== '' && !isAccepted(action) && (
          <CanEdit>
            <Button size="s" icon="check" onPress={() => dispatch(acceptAction, { id: action.id })}>
              {t('cards.action.accept', { name: owner })}
            </Button>
          </CanEdit>
        )}
      </p>
    </>
  );
};

const Who = ({ action, edit }: PartProps) => {
  const t = useText();
  const agencies = useRecords('parties').filter(({ kind }) => kind === 'agency' || kind === 'network');
  return (
    <>
      <RecordField
        label={t('actions.agency')}
        items={agencies.map(({ id, name }) => ({ id, label: name }))}
        value={action.party}
        none={t('actions.noAgency')}
        onChoose={(party) => edit({ party })}
      />
      <PersonFields
        label={t('actions.who')}
        field="owner"
        roleLabel={t('cards.action.role')}
        value={action.owner}
        onCommit={(owner) => edit({ owner })}
      />
    </>
  );
};

const Status = ({ action, edit }: PartProps) => {
  const t = useText();
  const words = useWords();
  const recurrences = useRecurrenceWords();
  return (
    <>
      <ChoiceField
        label={t('actions.status')}
        options={ACTION_STATUSES}
        words={words.actionStatuses}
        value={action.status}
        onChoose={(status) => edit({ status })}
      />
      <MaybeField
        label={t('cards.action.recurring')}
        options={RECURRENCES}
        words={recurrences}
        value={action.recurring}
        none={t('cards.action.once')}
        onChoose={(recurring) => edit({ recurring })}
      />
    </>
  );
};

/** *Lukt het niet? Dan naar …*: agreed beforehand, so that asking for help is no defeat. */
const Escalation = ({ action, edit }: PartProps) => {
  const t = useText();
  const today = useToday();
  const { escalation } = action;
  const to = escalation?.to ?? '';
  return (
    <>
      <LineField
        label={t('cards.action.escalateTo')}
        field="escalation/to"
        value={to}
        onCommit={(text) =>
          edit({
            escalation:
              text.trim() === '' ? null : { to: text.trim(), afterDays: escalation?.afterDays ?? null },
          })
        }
      />
      {escalation && (
        <NumberField
          label={t('cards.action.escalateAfter')}
          field="escalation/afterDays"
          value={escalation.afterDays}
          max={DAYS_MAX}
          onCommit={(afterDays) => edit({ escalation: { to, afterDays } })}
        />
      )}
      {escalationDue(action, today) && (
        <p className="card__unsaid">{t('cards.action.escalateDue', { to })}</p>
      )}
      {to !== '' && (
        <CanEdit>
          <span className="card__buttons">
            <Button size="s" icon="arrow-right" onPress={() => dispatch(escalateAction, { id: action.id })}>
              {t('cards.action.escalateNow', { to })}
            </Button>
          </span>
        </CanEdit>
      )}
    </>
  );
};

const Links = ({ action, edit }: PartProps) => {
  const t = useText();
  const scenarios = useRecords('scenarios');
  const bottlenecks = useRecords('bottlenecks').map(({ id, title }) => ({ id, label: title }));
  return (
    <CardSection title={t('cards.action.relieves')} count={action.relieves.length}>
      <LinkedRecords
        label={t('cards.action.relieves')}
        items={bottlenecks}
        chosen={action.relieves}
        removeLabel={(name) => t('cards.action.relievesRemove', { name })}
        onChange={(relieves) => edit({ relieves: [...relieves] })}
        onOpen={(id) => ui.select({ kind: 'bottleneck', id })}
      />
      <RecordField
        label={t('cards.action.scenario')}
        items={scenarios.map(({ id, title }) => ({ id, label: title }))}
        value={action.scenario}
        none={t('cards.none')}
        onChoose={(scenario) => edit({ scenario })}
      />
    </CardSection>
  );
};

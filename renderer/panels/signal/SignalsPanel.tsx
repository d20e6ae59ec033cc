import { addFeedback } from '../../../shared/commands/feedback';
import { addSignal, addSuccess } from '../../../shared/commands/signal';
import { dispatchNew } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import type { RecordKind } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, Icon, type IconName } from '../../ui';
import { dayText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { useFeedbackTitle } from './useFeedbackTitle';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly isDone?: boolean;
}

interface PanelProps {
  readonly kind: RecordKind;
  readonly icon: IconName;
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly rows: readonly Row[];
  /** Makes a new one and gives its id. */
  readonly onAdd: () => string | null;
}

const Panel = ({ kind, icon, title, none, add, rows, onAdd }: PanelProps) => {
  const open = (id: string | null): void => {
    if (id === null) return;
    ui.select({ kind, id });
    ui.focusCard();
  };
  return (
    <section className="panel" aria-label={title}>
      <h2 className="panel__title">
        <Icon name={icon} size={20} /> {title}
      </h2>
      {rows.length === 0 && <p className="panel__text">{none}</p>}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="line" onClick={() => open(row.id)}>
              <Icon name={row.isDone ? 'check' : icon} size={16} />
              <span>
                {row.title}
                {row.facts.length > 0 && <span className="line__label">{row.facts.join(' · ')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <CanEdit>
        <span>
          <Button size="s" variant="quiet" icon="plus" onPress={() => open(onAdd())}>
            {add}
          </Button>
        </span>
      </CanEdit>
    </section>
  );
};

/** *Signalen, terugkoppeling, wat ging goed*: what this case gives back to the system and to people. */
export const SignalsPanel = () => (
  <>
    <Signals />
    <Feedbacks />
    <Successes />
  </>
);

const Signals = () => {
  const t = useText();
  const words = useWords();
  const rows = useRecords('signals').map(({ id, title, addressedTo, followUp }) => ({
    id,
    title: title || t('common.unnamed'),
    facts: [addressedTo ?? '', words.followUps[followUp]].filter(Boolean),
    isDone: followUp === 'answered',
  }));
  const signal = { title: t('cards.signal.newTitle'), about: [], weak: false, channel: null };
  return (
    <Panel
      kind="signal"
      icon="megaphone"
      title={t('cards.signal.listTitle')}
      none={t('cards.signal.listNone')}
      add={t('cards.signal.add')}
      rows={rows}
      onAdd={() => dispatchNew(addSignal, { ...signal, addressedTo: null })}
    />
  );
};

const Feedbacks = () => {
  const t = useText();
  const language = useLanguage();
  const titleOf = useFeedbackTitle();
  const resident = useRecords('parties').find(({ kind }) => kind === 'resident')?.id ?? null;
  const rows = useRecords('feedbacks').map((feedback) => ({
    id: feedback.id,
    title: titleOf(feedback),
    facts: [feedback.by?.name ?? '', feedback.due ? dayText(feedback.due, language) : ''].filter(Boolean),
    isDone: feedback.status === 'done',
  }));
  const task = { to: resident, text: '', channel: null, by: null, due: null };
  return (
    <Panel
      kind="feedback"
      icon="reply"
      title={t('cards.feedback.title')}
      none={t('cards.feedback.listNone')}
      add={t('cards.feedback.add')}
      rows={rows}
      onAdd={() => dispatchNew(addFeedback, task)}
    />
  );
};

const Successes = () => {
  const t = useText();
  const rows = useRecords('successes').map(({ id, text, whatHelped }) => ({
    id,
    title: text,
    facts: whatHelped === null ? [] : [whatHelped],
  }));
  const story = { text: t('cards.success.title'), whatHelped: null, watchOut: null };
  return (
    <Panel
      kind="success"
      icon="heart"
      title={t('cards.success.title')}
      none={t('cards.success.listNone')}
      add={t('cards.success.add')}
      rows={rows}
      onAdd={() => dispatchNew(addSuccess, story)}
    />
  );
};

import { addFeedback } from '../../../shared/commands/feedback';
import { editSignal, removeSignal } from '../../../shared/commands/signal';
import type { Person } from '../../../shared/model/field';
import { FOLLOW_UPS, SIGNAL_CHANNELS, type Signal } from '../../../shared/model/signal';
import { dispatch, dispatchNew } from '../../session/dispatch';
import { objectTitle } from '../../session/objectTitle';
import { removeWithUndo } from '../../session/removal';
import { useCase, useRecord } from '../../store/caseStore';
import { TABLE_OF, type Selection } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, Checkbox, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { ChoiceField, MaybeField } from '../fields/ChoiceField';
import { CanEdit } from '../fields/CanEdit';
import { MaybeLine } from '../fields/MaybeLine';
import { LineField } from '../prose/LineField';

/** The editor of a signal: what this case says about the system, who must hear it and what became of it. */
export const SignalCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const signal = useRecord('signals', id);
  if (!signal) return null;
  const edit = (patch: Parameters<typeof editSignal.plan>[1]['patch']) => dispatch(editSignal, { id, patch });
  const kindOf = (weak: boolean): Signal['kind'] =>
    weak ? 'weak' : signal.pattern === null ? 'single' : 'pattern';
  return (
    <CardFrame
      title={signal.title || t('common.unnamed')}
      mark={<Icon name="megaphone" size={24} />}
      about={{ table: 'signals', id }}
      isSignal
      onRemove={() => removeWithUndo(removeSignal, id, signal.title, t)}
    >
      <LineField
        label={t('cards.signal.title')}
        field="title"
        isMultiline
        value={signal.title}
        onCommit={(title) => edit({ title })}
      />
      <About signal={signal} />
      <MaybeLine
        label={t('cards.signal.addressedTo')}
        field="addressedTo"
        value={signal.addressedTo}
        onCommit={(addressedTo) => edit({ addressedTo })}
      />
      <MaybeLine
        label={t('cards.signal.ask')}
        field="ask"
        value={signal.ask}
        onCommit={(ask) => edit({ ask })}
      />
      <ChoiceField
        label={t('cards.signal.followUp')}
        options={FOLLOW_UPS}
        words={words.followUps}
        value={signal.followUp}
        onChoose={(followUp) => edit({ followUp })}
      />
      <MaybeLine
        label={t('cards.signal.followUpNote')}
        field="followUpNote"
        value={signal.followUpNote}
        onCommit={(followUpNote) => edit({ followUpNote })}
      />
      <BackTo signal={signal} onCommit={(feedbackTo) => edit({ feedbackTo: [...feedbackTo] })} />
      <CardSection title={t('case.more')} isFolded>
        <MaybeField
          label={t('cards.signal.channel')}
          options={SIGNAL_CHANNELS}
          words={words.signalChannels}
          value={signal.channel}
          onChoose={(channel) => edit({ channel })}
        />
        <MaybeLine
          label={t('cards.signal.pattern')}
          field="pattern"
          value={signal.pattern}
          onCommit={(pattern) => edit({ pattern })}
        />
        <Checkbox isSelected={signal.weak} onChange={(weak) => edit({ weak, kind: kindOf(weak) })}>
          {t('cards.signal.weak')}
        </Checkbox>
      </CardSection>
    </CardFrame>
  );
};

/** What the signal was made of, each leading on to its card. */
const About = ({ signal }: { readonly signal: Signal }) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const found = signal.about.flatMap((id) => {
    const kinds = Object.keys(TABLE_OF) as (keyof typeof TABLE_OF)[];
    const kind = kinds.find((one) => tables[TABLE_OF[one]].has(id));
    return kind === undefined ? [] : [{ kind, id } as Selection];
  });
  if (found.length === 0) return null;
  return (
    <p className="card__byline">
      {t('cards.signal.about')}
      {found.map((selection) => (
        <button key={selection.id} type="button" className="link" onClick={() => ui.select(selection)}>
          {objectTitle(tables, selection, language) || t('common.unnamed')}
        </button>
      ))}
    </p>
  );
};

interface BackToProps {
  readonly signal: Signal;
  readonly onCommit: (people: readonly Person[]) => void;
}

/** Whoever gave the signal is told what became of it: names here, and a task that somebody takes on. */
const BackTo = ({ signal, onCommit }: BackToProps) => {
  const t = useText();
  const plan = (): void => {
    const task = { to: 'signaller', text: signal.title, channel: null, by: null, due: null };
    const id = dispatchNew(addFeedback, task);
    if (id !== null) ui.select({ kind: 'feedback', id });
  };
  const people = (text: string): readonly Person[] =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map(
        (name) =>
          signal.feedbackTo.find((one) => one.name === name) ?? { name, role: null, fictional: false },
      );
  return (
    <>
      <LineField
        label={t('cards.signal.feedbackTo')}
        field="feedbackTo"
        description={t('cards.signal.feedbackToHelp')}
        value={signal.feedbackTo.map(({ name }) => name).join(', ')}
        onCommit={(text) => onCommit(people(text))}
      />
      <CanEdit>
        <span className="card__buttons">
          <Button size="s" icon="reply" onPress={plan}>
            {t('cards.signal.feedbackMake')}
          </Button>
        </span>
      </CanEdit>
    </>
  );
};

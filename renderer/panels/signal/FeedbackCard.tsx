import { beginLetter, editFeedback, removeFeedback } from '../../../shared/commands/feedback';
import { FEEDBACK_CHANNELS, type Feedback } from '../../../shared/model/signal';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Button, Checkbox, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { MaybeField } from '../fields/ChoiceField';
import { CanEdit } from '../fields/CanEdit';
import { PersonFields } from '../fields/PersonFields';
import { RecordField } from '../fields/RecordField';
import { useChannelWords } from '../fields/words';
import { DayField } from '../prose/DayField';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';
import { useFeedbackTitle } from './useFeedbackTitle';

const SIGNALLER = 'signaller';

/** The editor of a feedback task: who tells whom what, when, and the letter that goes with it. */
export const FeedbackCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const channels = useChannelWords();
  const feedback = useRecord('feedbacks', id);
  const titleOf = useFeedbackTitle();
  const parties = useRecords('parties');
  if (!feedback) return null;
  const edit = (patch: Parameters<typeof editFeedback.plan>[1]['patch']) =>
    dispatch(editFeedback, { id, patch });
  const title = titleOf(feedback);
  return (
    <CardFrame
      title={title}
      mark={<Icon name="reply" size={24} />}
      about={{ table: 'feedbacks', id }}
      onRemove={() => removeWithUndo(removeFeedback, id, title, t)}
    >
      <RecordField
        label={t('cards.feedback.to')}
        items={[
          ...parties.map(({ id: party, name }) => ({ id: party, label: name })),
          { id: SIGNALLER, label: t('cards.feedback.signaller') },
        ]}
        value={feedback.to}
        none={t('cards.none')}
        onChoose={(to) => edit({ to })}
      />
      <LineField
        label={t('cards.feedback.text')}
        field="text"
        isMultiline
        value={feedback.text}
        onCommit={(text) => edit({ text })}
      />
      <PersonFields
        label={t('cards.feedback.by')}
        field="by"
        roleLabel={t('cards.party.contactRole')}
        value={feedback.by}
        onCommit={(by) => edit({ by })}
      />
      <DayField
        label={t('cards.feedback.due')}
        field="due"
        hideLabel={false}
        value={feedback.due}
        onCommit={(due) => edit({ due })}
      />
      <MaybeField
        label={t('cards.feedback.channel')}
        options={FEEDBACK_CHANNELS}
        words={channels}
        value={feedback.channel}
        onChoose={(channel) => edit({ channel })}
      />
      <Checkbox
        isSelected={feedback.status === 'done'}
        onChange={(done) => edit({ status: done ? 'done' : 'open' })}
      >
        {t('cards.feedback.done')}
      </Checkbox>
      <Letter feedback={feedback} />
    </CardFrame>
  );
};

/** The letter, that people write together. */
const Letter = ({ feedback }: { readonly feedback: Feedback }) => {
  const t = useText();
  const letters = useRecords('letters').filter((letter) => letter.feedback === feedback.id);
  return (
    <CardSection title={t('cards.feedback.letter')}>
      {letters.map((letter) => (
        <ProseField
          key={letter.id}
          table="letters"
          id={letter.id}
          field="text"
          label={t('cards.feedback.letter')}
          description={t('cards.feedback.letterHelp')}
          value={letter.text}
          rows={5}
        />
      ))}
      {letters.length === 0 && (
        <CanEdit>
          <Button size="s" icon="pencil" onPress={() => dispatch(beginLetter, { feedback: feedback.id })}>
            {t('cards.feedback.letterBegin')}
          </Button>
        </CanEdit>
      )}
    </CardSection>
  );
};

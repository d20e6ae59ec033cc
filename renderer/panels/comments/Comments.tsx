import { useState } from 'react';
import { addComment, removeComment, reopenComment, resolveComment } from '../../../shared/commands/comment';
import type { Comment } from '../../../shared/model/comment';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import type { RecordRef } from '../../store/selection';
import { useLanguage, useText } from '../../text/i18n';
import { Button, IconButton, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { momentText } from '../dates';
import { IdentifyingHint } from '../prose/IdentifyingHint';

const byTime = (a: Comment, b: Comment): number => (a.at ?? '').localeCompare(b.at ?? '');

/** Remarks beside an object, in the order in which they were made; what is dealt with stays readable. */
export const Comments = ({ table, id }: RecordRef) => {
  const t = useText();
  const [showsResolved, setShowsResolved] = useState(false);
  const comments = useRecords('comments')
    .filter((comment) => comment.on === table && comment.about === id)
    .sort(byTime);
  const open = comments.filter((comment) => comment.resolved === null);
  const resolved = comments.filter((comment) => comment.resolved !== null);
  return (
    <CardSection title={t('cards.comments.title')} count={open.length}>
      <Remarks comments={open} />
      {resolved.length > 0 && (
        <Button
          size="s"
          variant="quiet"
          icon={showsResolved ? 'chevron-down' : 'chevron-right'}
          onPress={() => setShowsResolved(!showsResolved)}
        >
          {t('cards.comments.resolved', { count: resolved.length })}
        </Button>
      )}
      {showsResolved && <Remarks comments={resolved} />}
      <NewComment table={table} id={id} />
    </CardSection>
  );
};

const Remarks = ({ comments }: { readonly comments: readonly Comment[] }) => {
  if (comments.length === 0) return null;
  return (
    <ul className="comments">
      {comments.map((comment) => (
        <Remark key={comment.id} comment={comment} />
      ))}
    </ul>
  );
};

const Remark = ({ comment }: { readonly comment: Comment }) => {
  const t = useText();
  const language = useLanguage();
  const { id, by, at, resolved, text } = comment;
  const name = by ?? t('cards.somebody');
  return (
    <li className="comment">
      <p className="comment__text">{text}</p>
      <p className="comment__by">
        {at === null ? name : t('cards.comments.by', { name, when: momentText(at, language) })}
        {resolved && <> · {t('cards.comments.resolvedBy', { name: resolved.by ?? t('cards.somebody') })}</>}
      </p>
      <span className="comment__tools">
        <Button
          size="s"
          variant="quiet"
          icon={resolved ? 'undo' : 'check'}
          onPress={() => dispatch(resolved ? reopenComment : resolveComment, { id })}
        >
          {resolved ? t('cards.comments.reopen') : t('cards.comments.resolve')}
        </Button>
        <IconButton
          icon="trash"
          size="s"
          label={t('cards.comments.remove')}
          onPress={() => removeWithUndo(removeComment, id, t('cards.comments.removed'), t)}
        />
      </span>
    </li>
  );
};

const NewComment = ({ table, id }: RecordRef) => {
  const t = useText();
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '' && dispatch(addComment, { on: table, about: id, text: text.trim() })) setText('');
  };
  return (
    <>
      <div className="comments__new">
        <TextField
          label={t('cards.comments.add')}
          hideLabel
          placeholder={t('cards.comments.placeholder')}
          value={text}
          onChange={setText}
          onSubmit={add}
        />
        {text.trim() !== '' && (
          <Button size="s" onPress={add}>
            {t('cards.comments.send')}
          </Button>
        )}
      </div>
      <IdentifyingHint place={`comments/${table}/${id}`} text={text} onChange={setText} />
    </>
  );
};

import { useState } from 'react';
import {
  addComment,
  addLoopComment,
  removeComment,
  reopenComment,
  resolveComment,
} from '../../../shared/commands/comment';
import type { Comment } from '../../../shared/model/comment';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useReadOnly, useRecords } from '../../store/caseStore';
import { loopId, type RecordRef } from '../../store/selection';
import { useLanguage, useText } from '../../text/i18n';
import { Button, IconButton, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { momentText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { IdentifyingHint } from '../prose/IdentifyingHint';

const byTime = (a: Comment, b: Comment): number => (a.at ?? '').localeCompare(b.at ?? '');

/** Remarks beside an object. */
export const Comments = ({ table, id }: RecordRef) => (
  <CommentList
    place={`${table}/${id}`}
    isBeside={({ on, about, circle }) => circle === null && on === table && about === id}
    onAdd={(text) => dispatch(addComment, { on: table, about: id, text })}
  />
);

/** Remarks beside a loop, given as its parties in direction. */
export const LoopComments = ({ circle }: { readonly circle: readonly string[] }) => {
  const loop = loopId(circle);
  return (
    <CommentList
      place={`loop/${loop}`}
      isBeside={(comment) => comment.circle !== null && loopId(comment.circle) === loop}
      onAdd={(text) => dispatch(addLoopComment, { circle, text })}
    />
  );
};

interface CommentListProps extends NewCommentProps {
  readonly isBeside: (comment: Comment) => boolean;
}

/** Remarks in the order in which they were made; what is dealt with stays readable. */
const CommentList = ({ place, isBeside, onAdd }: CommentListProps) => {
  const t = useText();
  const [showsResolved, setShowsResolved] = useState(false);
  const readOnly = useReadOnly();
  const comments = useRecords('comments').filter(isBeside).sort(byTime);
  const open = comments.filter((comment) => comment.resolved === null);
  const resolved = comments.filter((comment) => comment.resolved !== null);
  if (readOnly && comments.length === 0) return null;
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
      <CanEdit>
        <NewComment place={place} onAdd={onAdd} />
      </CanEdit>
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
      <CanEdit>
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
      </CanEdit>
    </li>
  );
};

interface NewCommentProps {
  /** What it is beside, for what somebody chose to keep in it. */
  readonly place: string;
  /** True when it was added. */
  readonly onAdd: (text: string) => boolean;
}

const NewComment = ({ place, onAdd }: NewCommentProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '' && onAdd(text.trim())) setText('');
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
      <IdentifyingHint place={`comments/${place}`} text={text} onChange={setText} />
    </>
  );
};

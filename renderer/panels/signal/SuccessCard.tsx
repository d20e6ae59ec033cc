import { editSuccess, removeSuccess } from '../../../shared/commands/signal';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { MaybeLine } from '../fields/MaybeLine';
import { LineField } from '../prose/LineField';

/** What went well, what helped, and what to watch out for; deliberately not a rule. */
export const SuccessCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const success = useRecord('successes', id);
  if (!success) return null;
  const edit = (patch: Parameters<typeof editSuccess.plan>[1]['patch']) =>
    dispatch(editSuccess, { id, patch });
  return (
    <CardFrame
      title={t('cards.success.title')}
      mark={<Icon name="heart" size={24} />}
      about={{ table: 'successes', id }}
      onRemove={() => removeWithUndo(removeSuccess, id, success.text, t)}
    >
      <LineField
        label={t('cards.success.text')}
        field="text"
        isMultiline
        value={success.text}
        onCommit={(text) => edit({ text })}
      />
      <MaybeLine
        label={t('cards.success.whatHelped')}
        field="whatHelped"
        value={success.whatHelped}
        onCommit={(whatHelped) => edit({ whatHelped })}
      />
      <MaybeLine
        label={t('cards.success.watchOut')}
        field="watchOut"
        value={success.watchOut}
        onCommit={(watchOut) => edit({ watchOut })}
      />
      <p className="card__none">{t('cards.success.noRule')}</p>
    </CardFrame>
  );
};

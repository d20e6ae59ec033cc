import { SINGLES } from '../../../shared/model/tables';
import { useCaseHeader, useIntent } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { usePermission } from '../../store/currentMeeting';
import { CardFrame } from '../card/CardFrame';
import { ProseField } from '../prose/ProseField';

/** *De bedoeling* in three fields. */
export const IntentCard = () => {
  const t = useText();
  const intent = useIntent();
  const name = useCaseHeader()?.pseudonym ?? '';
  const permission = usePermission('fillIntent');
  if (!intent) return null;
  return (
    <CardFrame
      title={t('intent.title')}
      mark={<Icon name="sign-post" size={24} />}
      about={{ table: 'intent', id: SINGLES.intent }}
    >
      {permission === 'ask' && <p className="others-card">{t('steps.othersIntent')}</p>}
      {(['resident', 'public', 'goodEnough'] as const).map((field) => (
        <ProseField
          key={field}
          table="intent"
          id={SINGLES.intent}
          field={field}
          label={t(`intent.${field}`, { name })}
          value={intent[field]}
          rows={3}
        />
      ))}
      <span className="card__buttons">
        <Button size="s" icon="info" onPress={() => ui.select({ kind: 'case', id: 'case' })}>
          {t('cards.case.title')}
        </Button>
      </span>
    </CardFrame>
  );
};

import { SINGLES } from '../../../shared/model/tables';
import { useCaseHeader, useIntent } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';
import { CardFrame } from '../CardFrame';
import { ProseField } from '../prose/ProseField';

/** *De bedoeling* in three fields. */
export const IntentCard = () => {
  const t = useText();
  const intent = useIntent();
  const name = useCaseHeader()?.pseudonym ?? '';
  if (!intent) return null;
  return (
    <CardFrame title={t('intent.title')} mark={<Icon name="sign-post" size={24} />}>
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
    </CardFrame>
  );
};

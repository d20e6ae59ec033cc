import { useCaseHeader, useIntent } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';

/** *De bedoeling* in the resident's words, in view on every screen; a press opens all three fields. */
export const IntentStrip = () => {
  const t = useText();
  const intent = useIntent();
  const name = useCaseHeader()?.pseudonym ?? '';
  const text = intent?.resident.trim() ?? '';
  return (
    <button type="button" className="intent" onClick={() => ui.select({ kind: 'intent', id: 'case' })}>
      <span className="intent__label">{t('intent.title')}</span>
      {text === '' ? (
        <span className="intent__empty">{t('intent.empty', { name })}</span>
      ) : (
        <q className="intent__text">{text}</q>
      )}
    </button>
  );
};

import { useRefusedFields } from '../store/refusedFields';
import { BeamerButton } from '../panels/beamer/BeamerButton';
import { MeetingButtons } from '../panels/meeting/MeetingButtons';
import { SettingsMenu } from '../panels/home/SettingsMenu';
import { closeCase } from '../session/cases';
import { redo, undo } from '../session/dispatch';
import { useCase, useCaseHeader, useReadOnly } from '../store/caseStore';
import { stuckText } from '../text/duration';
import { useText } from '../text/i18n';
import { Icon, IconButton, type IconName } from '../ui';
import { onRequest } from '../session/onRequest';

const SAVING_ICONS: Readonly<Record<'saved' | 'saving' | 'failed', IconName>> = {
  saved: 'check',
  saving: 'clock',
  failed: 'alert-triangle',
};

/** The bar on top: which case, whether it is safe on disk, undo, and the meeting. */
export const CaseBar = () => {
  const t = useText();
  const header = useCaseHeader();
  const saving = useCase((state) => state.saving);
  const isWaiting = useRefusedFields(({ fields }) => fields.size > 0);
  const canUndo = useCase((state) => state.canUndo);
  const canRedo = useCase((state) => state.canRedo);
  const readOnly = useReadOnly();
  return (
    <header className="case-bar">
      <button
        type="button"
        className="brand"
        onClick={() => onRequest('case.close', closeCase())}
        aria-label={t('case.close')}
      >
        <span className="brand__mark" />
      </button>
      <div className="case-bar__title">
        <h1>{header?.title || t('common.unnamed')}</h1>
        <p>
          <StuckFor months={header?.stuckForMonths ?? null} />
          <Saving saving={saving} isWaiting={isWaiting} />
        </p>
      </div>
      <div className="case-bar__tools">
        <IconButton icon="undo" label={t('common.undo')} isDisabled={!canUndo || readOnly} onPress={undo} />
        <IconButton icon="redo" label={t('common.redo')} isDisabled={!canRedo || readOnly} onPress={redo} />
      </div>
      <div className="case-bar__meeting">
        <BeamerButton />
        <MeetingButtons />
        <SettingsMenu />
      </div>
    </header>
  );
};

interface SavingProps {
  readonly saving: keyof typeof SAVING_ICONS;
  /** A field holds what the case did not take. */
  readonly isWaiting: boolean;
}

const Saving = ({ saving, isWaiting }: SavingProps) => {
  const t = useText();
  const state = isWaiting && saving === 'saved' ? 'waits' : saving;
  const look = state === 'waits' ? 'failed' : state;
  return (
    <span className={`case-bar__saving case-bar__saving--${look}`} data-saving={state}>
      <Icon name={SAVING_ICONS[look]} size={14} /> {t(`case.${state}`)}
    </span>
  );
};

const StuckFor = ({ months }: { readonly months: number | null }) => {
  const t = useText();
  if (months === null || months === 0) return null;
  return <span>{stuckText(t, months)}</span>;
};

import { LOCALES } from '../../shared/base/languages';
import { ErrorBoundary } from './ErrorBoundary';
import { useEffect } from 'react';
import { AddBottleneckDialog } from '../panels/bottleneck/AddBottleneckDialog';
import { ChangesDialog } from '../panels/changes/ChangesDialog';
import { Home } from '../panels/home/Home';
import { UnsavedDialog } from '../panels/home/UnsavedDialog';
import { NewCaseDialog } from '../panels/home/NewCaseDialog';
import { HouseStyleDialog } from '../panels/looks/HouseStyleDialog';
import { InviteDialog } from '../panels/meeting/InviteDialog';
import { JoinDialog } from '../panels/meeting/JoinDialog';
import { KeepCopyDialog } from '../panels/meeting/KeepCopyDialog';
import { PeopleDialog } from '../panels/meeting/PeopleDialog';
import { StartMeetingDialog } from '../panels/meeting/StartMeetingDialog';
import { StopMeetingDialog } from '../panels/meeting/StopMeetingDialog';
import { AddPartyDialog } from '../panels/party/AddPartyDialog';
import { AddRelationDialog } from '../panels/relation/AddRelationDialog';
import { SearchDialog } from '../panels/search/SearchDialog';
import { ParkDialog } from '../panels/steps/ParkDialog';
import { watchRestingKeys } from '../store/restingKeys';
import { ui, useUi, type DialogName } from '../store/uiStore';
import { changeLanguage, useText } from '../text/i18n';
import { LiveRegion, LocaleProvider, ToastRegion } from '../ui';
import { CaseScreen } from './CaseScreen';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useGoneSelection } from './useGoneSelection';
import { useKeptFocus } from './useKeptFocus';
import { useRemoteChangesTold } from './useRemoteChangesTold';
import { useShortcuts } from './useShortcuts';
import { inBackground } from '../../shared/base/failures';

const DIALOGS: Readonly<Record<DialogName, () => React.ReactNode>> = {
  'new-case': NewCaseDialog,
  join: JoinDialog,
  'start-meeting': StartMeetingDialog,
  invite: InviteDialog,
  people: PeopleDialog,
  'stop-meeting': StopMeetingDialog,
  'keep-copy': KeepCopyDialog,
  park: ParkDialog,
  'add-party': AddPartyDialog,
  'add-relation': AddRelationDialog,
  'add-bottleneck': AddBottleneckDialog,
  search: SearchDialog,
  'house-style': HouseStyleDialog,
  shortcuts: ShortcutsDialog,
  changes: ChangesDialog,
};

/** The whole window: a screen, at most one dialog, short messages, and what screen readers hear. */
export const App = () => {
  const screen = useUi((state) => state.screen);
  const dialog = useUi((state) => state.dialog);
  const language = useUi((state) => state.language);
  useTheme();
  useEffect(watchRestingKeys, []);
  useShortcuts();
  useKeptFocus();
  useGoneSelection();
  useRemoteChangesTold();
  useEffect(() => {
    inBackground('app.language', changeLanguage(language));
    inBackground('app.speak', window.rondetafel.speak({ language }));
  }, [language]);
  const OpenDialog = dialog === null ? null : DIALOGS[dialog];
  return (
    <LocaleProvider locale={LOCALES[language]}>
      {screen === 'home' ? <Home /> : <CaseScreen />}
      {OpenDialog && (
        <ErrorBoundary where="dialog" of={dialog ?? ''} onClose={() => ui.openDialog(null)}>
          <OpenDialog />
        </ErrorBoundary>
      )}
      <UnsavedDialog />
      <Messages />
    </LocaleProvider>
  );
};

const Messages = () => {
  const t = useText();
  const toasts = useUi((state) => state.toasts);
  const announcement = useUi((state) => state.announcement);
  return (
    <>
      <ToastRegion
        toasts={toasts}
        label={t('common.notifications')}
        closeLabel={t('common.close')}
        onClose={ui.closeToast}
        onAction={(id) => {
          toasts.find((toast) => toast.id === id)?.action?.();
          ui.closeToast(id);
        }}
      />
      <LiveRegion message={announcement} />
    </>
  );
};

const useTheme = (): void => {
  const theme = useUi((state) => state.theme);
  const density = useUi((state) => state.density);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
};

import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../../shared/base/languages';
import { openSample } from '../../session/cases';
import { useMeeting } from '../../store/meetingStore';
import { tour } from '../../store/tourStore';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { MenuButton } from '../../ui';
import { onRequest } from '../../session/onRequest';

const THEMES = { 'theme-system': 'system', 'theme-light': 'light', 'theme-dark': 'dark' } as const;

/** Language and colours; both change at once. */
export const SettingsMenu = () => {
  const t = useText();
  // The tour opens the sample, and that would close the case of the meeting.
  const inMeeting = useMeeting((state) => state.stage !== 'none');
  const language = useUi((state) => state.language);
  const theme = useUi((state) => state.theme);
  const density = useUi((state) => state.density);
  const singleKeys = useUi((state) => state.singleKeys);
  const mark = (on: boolean): { readonly icon?: 'check' } => (on ? { icon: 'check' } : {});
  return (
    <MenuButton
      label={t('nav.settings')}
      icon="settings"
      hideLabel
      items={[
        ...LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], ...mark(language === id) })),
        { id: 'theme-system', label: t('nav.themeSystem'), ...mark(theme === 'system') },
        { id: 'theme-light', label: t('nav.themeLight'), ...mark(theme === 'light') },
        { id: 'theme-dark', label: t('nav.themeDark'), ...mark(theme === 'dark') },
        { id: 'roomy', label: t('nav.roomy'), ...mark(density === 'roomy') },
        { id: 'compact', label: t('nav.compact'), ...mark(density === 'compact') },
        { id: 'single-keys', label: t('nav.singleKeys'), ...mark(singleKeys) },
        { id: 'house-style', label: t('nav.houseStyle'), icon: 'upload' },
        { id: 'tour', label: t('nav.tour'), icon: 'play', isDisabled: inMeeting },
        { id: 'help', label: t('nav.help'), shortcut: '?' },
      ]}
      onAction={(id) => {
        if (isLanguage(id)) ui.set({ language: id });
        else if (id === 'roomy' || id === 'compact') ui.set({ density: id });
        else if (id === 'single-keys') ui.set({ singleKeys: !singleKeys });
        else if (id === 'house-style') ui.openDialog(id);
        else if (id === 'tour') onRequest('home.sample', openSample('henk').then(tour.start));
        else if (id === 'help') ui.openDialog('shortcuts');
        else if (id in THEMES) ui.set({ theme: THEMES[id as keyof typeof THEMES] });
      }}
    />
  );
};

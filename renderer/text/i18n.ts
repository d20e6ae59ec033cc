import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES, type Language } from '../../shared/base/languages';
import { wordsIn } from '../../shared/text/language';
import type { Words } from '../../shared/text/nl';
import { en } from './en';
import { nl } from './nl';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'screens';
    resources: { screens: typeof nl };
  }
}

const RESOURCES: Readonly<Record<Language, { readonly screens: typeof en }>> = {
  nl: { screens: nl },
  en: { screens: en },
};

/** Starts the texts in one language; `changeLanguage` switches while running. */
export const startTexts = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: LANGUAGES[0],
    defaultNS: 'screens',
    resources: RESOURCES,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
};

export const changeLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};

export const useText = () => useTranslation('screens').t;

export const useLanguage = (): Language => {
  const { language } = useTranslation('screens').i18n;
  return isLanguage(language) ? language : LANGUAGES[0];
};

/** The words of the domain that screens share with documents. */
export const useWords = (): Words => wordsIn(useLanguage());

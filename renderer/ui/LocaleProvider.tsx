import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Sets the language of what the library itself says to screen readers, and of sorting and searching. */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}

import { LOCALES, type Language } from '../base/languages';

/** "2 december 2026": a calendar date in words. */
export const dayWords = (date: string, language: Language): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** "2 juli 2026 om 00:30": a moment as the clock on the wall of this computer says it. `moment`: ISO, UTC. */
export const momentWords = (moment: string, language: Language): string =>
  new Date(moment).toLocaleString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

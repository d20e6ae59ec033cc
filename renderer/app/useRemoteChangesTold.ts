import { useEffect } from 'react';
import { namesText } from '../panels/names';
import { announceOther } from '../store/announcements';
import { useRemoteChanges } from '../store/remoteChangesStore';
import { isWritingSilently } from '../store/currentMeeting';
import { useLanguage, useText } from '../text/i18n';

/** Changes elsewhere are told together, this often, in milliseconds. Source: the product design, section 4. */
const TOLD_EVERY_MS = 15_000;

/** "3 wijzigingen door Zorg en GGD. Druk Ctrl+J voor de lijst.": now and then, never at each keystroke. */
export const useRemoteChangesTold = (): void => {
  const t = useText();
  const language = useLanguage();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let since = 0;
    const tell = (): void => {
      timer = null;
      const news = useRemoteChanges.getState().changes.filter(({ at }) => at >= since);
      const names = [...new Set(news.map(({ by }) => by?.agency || by?.name || t('cards.somebody')))];
      if (news.length > 0 && !isWritingSilently())
        announceOther(t('cards.changed', { count: news.length, names: namesText(names, language) }));
    };
    const stop = useRemoteChanges.subscribe(({ changes }) => {
      if (changes.length === 0 || timer !== null) return;
      since = changes[0]?.at ?? 0;
      timer = setTimeout(tell, TOLD_EVERY_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [t, language]);
};

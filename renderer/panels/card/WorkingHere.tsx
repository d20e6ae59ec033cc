import { useEffect, useRef } from 'react';
import { announceOther } from '../../store/announcements';
import { usePeersOn } from '../../store/meetingStore';
import type { RecordRef } from '../../store/selection';
import { useLanguage, useText } from '../../text/i18n';
import { Icon } from '../../ui';
import { namesText } from '../names';

/** "Van Dijk werkt aan dit kaartje.": a line, no lock; two people may write in one text. */
export const WorkingHere = ({ table, id }: RecordRef) => {
  const t = useText();
  const language = useLanguage();
  const peers = usePeersOn(table, id);
  const told = useRef(new Set<string>());
  const names = peers === '' ? [] : [...new Set(peers.split('\n'))];
  const sentence = t('cards.working', { count: names.length, names: namesText(names, language) });
  useEffect(() => {
    const news = peers.split('\n').filter((name) => name !== '' && !told.current.has(name));
    for (const name of news) told.current.add(name);
    // Said once for each person: going from field to field is no news.
    if (news.length > 0) announceOther(t('cards.working', { count: news.length, names: news.join(', ') }));
  }, [peers, t]);
  if (names.length === 0) return null;
  return (
    <p className="card__working">
      <Icon name="pencil" size={16} /> {sentence}
    </p>
  );
};

import { useEffect, useState } from 'react';
import { BEAMER_CHANNEL, toBeamer, type FromBeamer } from '../../shared/beamer/messages';
import type { BeamerPage } from '../../shared/beamer/page';

/** What the chair's window last said that the beamer shows; null until it has said anything. */
export const useShownPage = (): BeamerPage | null => {
  const [page, setPage] = useState<BeamerPage | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(BEAMER_CHANNEL);
    channel.addEventListener('message', ({ data }) => {
      const said = toBeamer.safeParse(data);
      if (said.success) setPage(said.data.page);
    });
    channel.postMessage({ kind: 'ready' } satisfies FromBeamer);
    return () => channel.close();
  }, []);
  return page;
};

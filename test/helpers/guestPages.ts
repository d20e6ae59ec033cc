import type { Page } from '@playwright/test';
import { comparisonText } from '../../renderer/panels/meeting/comparisonText';
import { routeTo } from '../../renderer/session/meeting/route';
import { nl } from '../../renderer/text/nl';
import { decodeInvitation } from '../../shared/invitation/invitation';
import { startBrowserNetwork } from '../mesh/browserNetwork';
import type { GuestPage } from '../mesh/guestPage';
import type { PeerDriver } from '../mesh/peerDriver';
import { visitorNamed, type Person, type Table } from './meeting';
import { startRelay } from './relay';
import { button } from './screen';
import { fill } from './texts';

declare global {
  interface Window {
    guest?: GuestPage;
    driver?: PeerDriver;
  }
}

export interface GuestPages {
  /** A page without a screen of ours comes in like anybody else: the chair sees it in the lobby and lets it in. */
  letIn(person: Person): Promise<Page>;
  close(): Promise<void>;
}

/** Participants in a browser, which a test can make do what our app never does, in a meeting of the real app. */
export const guestPages = async ({ chair, code }: Table): Promise<GuestPages> => {
  const invitation = decodeInvitation(code, new Date());
  if (!invitation.ok) throw new Error('the code cannot be read');
  const network = await startBrowserNetwork();
  const relay = await startRelay(routeTo(invitation.value).signalling[0]!);
  return {
    letIn: async (person) => {
      const page = await network.newPage();
      const comparison = await page.evaluate(
        ([invited, server, name, agency]) => window.guest!.joinLobby(invited, [server], name, agency),
        [code, relay.address, person.name, person.agency] as const,
      );
      const visitor = visitorNamed(chair.page, person);
      await visitor.getByText(comparisonText(comparison), { exact: false }).waitFor();
      await button(visitor, fill(nl.meeting.admitName, { name: person.name })).click();
      return page;
    },
    close: async () => {
      await network.close();
      await relay.close();
    },
  };
};

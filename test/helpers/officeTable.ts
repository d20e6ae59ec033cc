import type { Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { decodeInvitation, encodeInvitation } from '../../shared/invitation/invitation';
import { launchApp, newFolder, type App } from './app';
import { startLineProxy, type LineProxy } from './lineProxy';
import { CHAIR, CORPORATION, GGD, join, startMeeting, type Person } from './meeting';
import { button, dialogOf, goHome } from './screen';
import { until } from './wait';

/** Whoever waits longer than this for a window is told which one. */
const ACTION_LIMIT_MS = 30_000;

/** One computer of the day, with whoever sits at it. */
export interface Computer {
  readonly number: number;
  readonly person: Person;
  readonly userData: string;
  /** The card on which this person writes. */
  readonly card: string;
  /** Null while the computer is off. */
  app: App | null;
  isAtTable: boolean;
  isAsleep: boolean;
  /** Reads along and cannot write. */
  isObserver: boolean;
  typed: number;
  readonly acknowledged: Set<string>;
}

const SEATS: readonly (readonly [Person, string])[] = [
  [CHAIR, 'Zorginstantie'],
  [CORPORATION, 'Woningcorporatie'],
  [GGD, 'GGD'],
  [{ name: 'T. van Dijk', agency: 'Brandweer' }, 'Brandweer'],
];

/** A meeting of a chair and guests; the guests reach the server of the chair over a line that can fail. */
export interface OfficeTable {
  readonly computers: readonly Computer[];
  readonly chair: Computer;
  readonly line: LineProxy;
  /** Who leads now: the chair, or the deputy while the chair is away. */
  leader(): Computer;
  leadsNow(computer: Computer): void;
  /** Starts the computer again if it is off, and its person comes in again. */
  comeBack(computer: Computer): Promise<void>;
  /** The chair starts again and takes the meeting up where it was. */
  chairReturns(): Promise<void>;
  close(): Promise<void>;
}

export const pageOf = ({ app, person }: Computer): Page => {
  if (app === null) throw new Error(`the computer of ${person.name} is off`);
  return app.page;
};

const start = async (computer: Computer, complaints: string[]): Promise<void> => {
  const app = await launchApp({ userData: computer.userData, sample: 'henk' });
  app.page.setDefaultTimeout(ACTION_LIMIT_MS);
  app.page.on('pageerror', (error) =>
    complaints.push(`${computer.person.name}: ${error.stack ?? error.message}`),
  );
  // What the window counts as uncaught without an exception: the log has no words of it.
  await app.page.exposeFunction('noteUncaught', (message: string) =>
    complaints.push(`${computer.person.name}: ${message}`),
  );
  await app.page.evaluate(() => {
    const { noteUncaught } = window as unknown as { readonly noteUncaught: (message: string) => void };
    window.addEventListener('error', ({ error, message }) => {
      // The browser's note that a layout takes one frame more is no error.
      if (error === null && !message.startsWith('ResizeObserver loop ')) noteUncaught(message);
    });
  });
  computer.app = app;
};

/** The code that this leader gives out now. */
const codeOf = async (leader: Page): Promise<string> => {
  await button(leader, nl.meeting.invite).click();
  const invite = dialogOf(leader, nl.meeting.invite);
  const code = await until(
    'the code',
    async () => (await invite.getByLabel(nl.meeting.code).innerText()).trim(),
    (text) => text.length > 20,
  );
  await button(invite, nl.common.close).last().click();
  await invite.waitFor({ state: 'detached' });
  return code;
};

export const officeTable = async (count: number, complaints: string[]): Promise<OfficeTable> => {
  const computers: Computer[] = [];
  for (const [number, [person, card]] of SEATS.slice(0, count).entries())
    computers.push({
      number,
      person,
      card,
      userData: await newFolder(`office-${number}`),
      app: null,
      isAtTable: false,
      isAsleep: false,
      isObserver: false,
      typed: 0,
      acknowledged: new Set(),
    });
  const chair = computers[0]!;
  let leading = chair;
  await Promise.all(computers.map((one) => start(one, complaints)));
  const first = await startMeeting(pageOf(chair), chair.person);
  chair.isAtTable = true;
  const line = await startLineProxy('127.0.0.1', 9);

  /** The code as the guests get it: the server of the chair stands behind the line. */
  const overTheLine = (code: string): string => {
    const read = decodeInvitation(code, new Date());
    if (!read.ok) throw new Error('the code cannot be read');
    const [host] = read.value.hosts;
    if (leading !== chair || host === undefined) return code;
    line.aim(host.host, host.port);
    return encodeInvitation({ ...read.value, hosts: [{ host: '127.0.0.1', port: line.port }] });
  };

  const comeIn = async (computer: Computer, code: string): Promise<void> => {
    const page = pageOf(computer);
    if ((await button(page, nl.case.close).count()) > 0) await goHome(page);
    await join(page, overTheLine(code), computer.person, pageOf(leading));
    computer.isAtTable = true;
    computer.isObserver = false;
  };

  for (const guest of computers.slice(1)) await comeIn(guest, first);
  return {
    computers,
    chair,
    line,
    leader: () => leading,
    leadsNow: (computer) => {
      leading = computer;
    },
    comeBack: async (computer) => {
      if (computer.app === null) await start(computer, complaints);
      await comeIn(computer, await codeOf(pageOf(leading)));
    },
    chairReturns: async () => {
      await start(chair, complaints);
      await startMeeting(pageOf(chair), chair.person);
      chair.isAtTable = true;
      leading = chair;
    },
    close: async () => {
      for (const { app } of computers.toReversed()) await app?.close();
      await line.close();
    },
  };
};

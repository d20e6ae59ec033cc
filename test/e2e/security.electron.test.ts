import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { decodeInvitation } from '../../shared/invitation/invitation';
import { launchApp, type App } from '../helpers/app';
import { CHAIR, CORPORATION, join, launchGuest, startMeeting } from '../helpers/meeting';
import { equalDocuments } from '../helpers/screen';

const PRELOAD = path.resolve(import.meta.dirname, '../../dist/preload/preload.cjs');

let app: App;
test.beforeAll(async () => {
  app = await launchApp({ sample: 'henk' });
});
test.afterAll(() => app.close());

test('the page has no way to Node', async () => {
  const reach = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    ),
  );
  expect(reach).toEqual([]);
});

test('the window is isolated and sandboxed', async () => {
  const settings = await app.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    // Not in the types of Electron, and the only way to see what really holds.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(settings).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page gets functions, never a raw channel', async () => {
  const bridge = await app.page.evaluate(() =>
    Object.entries(window.rondetafel).map(([name, value]) => `${name}: ${typeof value}`),
  );
  expect(bridge.length).toBeGreaterThan(10);
  for (const one of bridge) expect(one).toMatch(/: function$/);
  expect(bridge.join()).not.toMatch(/invoke|send|\bon: /);
});

test('every answer carries a policy that lets only our own scripts and styles in', async () => {
  const { policy, sniff } = await app.page.evaluate(async () => {
    const { headers } = await fetch('index.html');
    return { policy: headers.get('content-security-policy'), sniff: headers.get('x-content-type-options') };
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
  expect(sniff).toBe('nosniff');
});

test('code that was written into the page does not run', async () => {
  const ran = await app.page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      code: () => Reflect.construct(Function, ['return 1']),
      html: () => (document.createElement('div').innerHTML = '<b>x</b>'),
      elsewhere: () => fetch('https://example.org/'),
    };
    const came: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      // From a timer: what a test asks directly is exempt from the policy of the page.
      await new Promise((resolve) => setTimeout(resolve)).then(attempt).then(
        () => came.push(name),
        () => undefined,
      );
    }
    return came;
  });
  expect(ran).toEqual([]);
});

test('camera, microphone, place and messages are refused', async () => {
  const answers = await app.page.evaluate(async () => {
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'refused',
    );
    const place = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    );
    return { media, place, messages: await Notification.requestPermission() };
  });
  expect(answers).toEqual({ media: 'refused', place: 'refused', messages: 'denied' });
});

test('nothing outside the folder of the page can be read through its own address', async () => {
  const read = await app.page.evaluate(async () => {
    const got: string[] = [];
    for (const address of [
      '/../main/main.cjs',
      '/%2e%2e/main/main.cjs',
      '/..%2f..%2fpackage.json',
      '/%2fetc/passwd',
    ]) {
      const reply = await fetch(`app://bundle${address}`).catch(() => null);
      if (reply?.ok) got.push(`${address}: ${(await reply.text()).slice(0, 60)}`);
    }
    return got;
  });
  expect(read).toEqual([]);
});

test('calls with wrong arguments are refused and change nothing', async () => {
  const replies = await app.page.evaluate(async () => {
    const bridge = window.rondetafel as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const before = JSON.stringify(await bridge['listCases']!(null));
    const outcome: unknown[] = [];
    for (const [name, input] of [
      ['openCase', { docId: '../../etc/passwd' }],
      ['openCase', { docId: 5 }],
      ['openCase', null],
      ['removeCase', { docId: '..' }],
      ['appendUpdate', { docId: 'abcdefgh12345678', update: 'text' }],
      ['createCase', { docId: 'abcdefgh12345678', meta: { title: 'x'.repeat(5_000) } }],
      ['exportFile', { format: 'exe', suggestedName: 'x', sheets: [], text: '' }],
    ] as const)
      outcome.push(await bridge[name]!(input));
    return { outcome, same: before === JSON.stringify(await bridge['listCases']!(null)) };
  });
  for (const reply of replies.outcome)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'bad_arguments' } });
  expect(replies.same).toBe(true);
});

test('a window that is not ours gets no answer', async () => {
  const answer = await app.app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    try {
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      return (await stranger.webContents.executeJavaScript('window.rondetafel.listCases()')) as unknown;
    } finally {
      stranger.destroy();
    }
  }, PRELOAD);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unknown_sender' } });
});

/** Notes every request of the page, and with which servers it would make connections to people. */
const watch = async ({ app: electron, page }: App): Promise<void> => {
  await electron.evaluate(({ session }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedFor', asked);
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url);
      answer({});
    });
  });
  await page.evaluate(() => {
    const used: unknown[] = [];
    Reflect.set(window, 'serversUsed', used);
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        used.push(this.getConfiguration().iceServers);
      }
    };
  });
};

test('a meeting asks nothing of any computer outside this one', async () => {
  const guest = await launchGuest();
  const computers = [app, guest];
  for (const one of computers) await watch(one);
  const code = await startMeeting(app.page, CHAIR);
  const read = decodeInvitation(code, new Date());
  expect(read.ok && read.value).toMatchObject({ reach: 'lan', server: null });
  await join(guest.page, code, CORPORATION, app.page);
  await equalDocuments([app.page, guest.page]);
  const own = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  );
  for (const one of computers) {
    const asked = await one.app.evaluate(() => Reflect.get(globalThis, 'askedFor') as string[]);
    const outward = asked.map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'app:');
    expect(outward.length).toBeGreaterThan(0);
    for (const { protocol, hostname } of outward) {
      expect(protocol).toBe('wss:');
      expect(own).toContain(hostname.replaceAll(/[[\]]/g, ''));
    }
    // STUN and TURN are no requests of the page: they show only in what its connections were made with.
    const servers = await one.page.evaluate(() => Reflect.get(window, 'serversUsed') as unknown[]);
    expect(servers.length).toBeGreaterThan(0);
    expect(servers.flat()).toEqual([]);
  }
  await guest.close();
});

test('no new window opens and the page goes nowhere else', async () => {
  const opened = await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => (location.href = 'data:text/html,elsewhere'));
    return window.open('https://example.org/');
  });
  expect(opened).toBeNull();
  // Asked of the main process: Playwright would wait for the navigation that never comes.
  const now = await app.app.evaluate(async ({ BrowserWindow }) => {
    const [{ webContents }, ...others] = BrowserWindow.getAllWindows() as [Electron.BrowserWindow];
    const script =
      "new Promise((done) => setTimeout(() => done(document.querySelectorAll('[data-party]').length)))";
    return {
      others: others.length,
      url: webContents.getURL(),
      cards: (await webContents.executeJavaScript(script)) as unknown,
    };
  });
  expect(now).toEqual({ others: 0, url: 'app://bundle/index.html', cards: 8 });
});

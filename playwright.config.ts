import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const inCI = Boolean(process.env['CI']);
const testDir = path.join(import.meta.dirname, 'test');
const pageTests = path.join(testDir, 'e2e'); // other browser tests bring a page of their own
const servesPage =
  fs.existsSync(pageTests) &&
  fs
    .readdirSync(pageTests, { recursive: true, encoding: 'utf8' })
    .some((file) => file.endsWith('.web.test.ts'));
const webPort = process.env['WEB_PORT'] ?? '4173';
const webUrl = `http://127.0.0.1:${webPort}`;

// Limits are generous: the machines are shared, tests wait for conditions, and speed is measured elsewhere.
export default defineConfig({
  testDir,
  outputDir: 'test-output/e2e',
  timeout: 120_000,
  globalTimeout: 10 * 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: inCI,
  workers: 1, // windows compete for the focus, and some tests open three of them
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'electron', testMatch: '**/*.electron.test.ts' },
    {
      // The page alone, in a browser that is newer than our Electron.
      name: 'browser',
      testMatch: '**/*.web.test.ts',
      use: {
        ...devices['Desktop Chrome'],
        baseURL: webUrl,
        launchOptions: {
          executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
          ],
        },
      },
    },
  ],
  ...(servesPage && {
    webServer: {
      command: `node node_modules/vite/bin/vite.js preview --port ${webPort}`,
      url: webUrl,
      reuseExistingServer: !inCI,
    },
  }),
});

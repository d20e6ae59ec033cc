import path from 'node:path';
import { defineConfig } from '@playwright/test';

// Limits are generous: the machines are shared, tests wait for conditions, and speed is measured elsewhere.
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'test'),
  outputDir: 'test-output/e2e',
  timeout: 120_000,
  globalTimeout: 48 * 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Windows on one display compete for the focus: one worker for each display (electron/tooling/xvfb.mjs).
  workers: (process.env['TEST_DISPLAYS'] ?? 'one').split(' ').length,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [{ name: 'electron', testMatch: '**/*.{electron,gallery}.test.ts' }],
});

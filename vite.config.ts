import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const page = (name: string) => path.join(import.meta.dirname, 'renderer', name);

// The page, and vitest's settings. What runs outside the page: electron/tooling/viteNode.mjs.
export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  plugins: [react()],
  resolve: { alias: [{ find: /^zod$/, replacement: page('zod.ts') }] },
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome114', // the oldest Electron that the app is developed with
    // The gallery is a page for developers (npm run gallery); it does not ship.
    rolldownOptions: { input: [page('index.html'), page('beamer.html')] },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', strictPort: true },
  test: {
    root: import.meta.dirname,
    testTimeout: 30_000, // generous: machines are shared, and speed is measured elsewhere
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{unit,property}/**/*.test.{ts,tsx}'],
          maxWorkers: '100%', // left alone it keeps one core free: half of a computer with two
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Real programs on real ports and in networks of their own; each is a step of npm test by itself.
        extends: true,
        test: {
          name: 'network',
          include: ['test/network/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Real connections between several pages: one file at a time, after everything else.
        extends: true,
        test: {
          name: 'mesh',
          include: ['test/mesh/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

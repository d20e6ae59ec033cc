import fs from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const page = (name: string) => path.join(import.meta.dirname, 'renderer', name);

// The page, and vitest's settings. What runs outside the page: electron/tooling/viteNode.mjs.
export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome114', // the oldest Electron that the app is developed with
    rolldownOptions: {
      input: [page('index.html'), page('gallery.html')].filter((file) => fs.existsSync(file)),
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', strictPort: true },
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.{web,electron}.test.ts'], // those are Playwright's
    testTimeout: 30_000, // generous: machines are shared, and speed is measured elsewhere
    hookTimeout: 60_000,
  },
});

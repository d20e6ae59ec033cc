import { describe } from 'vitest';
import { browserPath } from '../helpers/browser';
import { startBrowserNetwork } from './browserNetwork';
import { transportContract } from './transportContract';

describe.skipIf(browserPath() === null)('in a browser', () =>
  transportContract('transport over WebRTC in Chromium', startBrowserNetwork, {
    documentMegabytes: [1, 5],
    glareRounds: 5,
    cutMs: 8000,
  }),
);

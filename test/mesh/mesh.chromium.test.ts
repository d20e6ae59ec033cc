import { startBrowserNetwork } from './browserNetwork';
import { transportContract } from './transportContract';

transportContract('transport over WebRTC in Chromium', startBrowserNetwork, {
  documentMegabytes: [1, 5],
  glareRounds: 5,
  cutMs: 8000,
});

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/index.css';
import './app/app.css';
import './panels/panels.css';
import './app/small.css';
import { App } from './app/App';
import { ErrorBoundary } from './app/ErrorBoundary';
import { beamerGone } from './session/beamer';
import { inBackground, startFailureReports } from './session/failures';
import { closeEverything, listCases, openSample } from './session/cases';
import { takeInvitation } from './session/meeting/invited';
import { exposeTestHooks } from './session/testHooks';
import { startHouseStyle } from './store/houseStyle';
import { tour } from './store/tourStore';
import { useUi } from './store/uiStore';
import { startHyphens } from './text/hyphens';
import { startTexts } from './text/i18n';

const start = async (): Promise<void> => {
  const bridge = window.rondetafel;
  startFailureReports(bridge);
  startHouseStyle();
  inBackground('app.hyphens', startHyphens());
  await startTexts(useUi.getState().language);
  bridge.onClosing(() => inBackground('app.closing', closeWindow()));
  bridge.onBeamerClosed(beamerGone);
  bridge.onInvited(() => inBackground('app.invited', takeInvitation()));
  const info = await bridge.appInfo();
  if (info.ok && info.value.testHooks) exposeTestHooks();
  const sample = info.ok ? info.value.openSample : null;
  const opened = sample === null ? openSampleAtFirstStart() : openSample(sample);
  const root = document.getElementById('root');
  if (!root) return;
  await opened;
  await takeInvitation();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
};

const closeWindow = async (): Promise<void> => {
  try {
    await closeEverything();
  } finally {
    await window.rondetafel.readyToClose();
  }
};

/** Somebody who opens the app for the first time meets a worked case, never an empty screen. */
const openSampleAtFirstStart = async (): Promise<void> => {
  const cases = await listCases();
  if (cases.length === 0 && localStorage.getItem('rondetafel.started') === null) {
    await openSample('henk');
    tour.start();
  }
  localStorage.setItem('rondetafel.started', '1');
};

inBackground('app.start', start());

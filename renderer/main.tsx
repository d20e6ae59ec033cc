import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/index.css';
import './app/app.css';
import './panels/panels.css';
import './app/small.css';
import { App } from './app/App';
import { ErrorBoundary } from './app/ErrorBoundary';
import { startDays } from './panels/prose/dayLibrary';
import { beamerGone } from './session/beamer';
import { finishRemovals } from './session/caseRemoval';
import { inBackground, startFailureReports } from './session/failures';
import { closeEverything, listCases, openSample, reopenCase } from './session/cases';
import { takeInvitation } from './session/meeting/invited';
import { tell } from './session/tell';
import { exposeTestHooks } from './session/testHooks';
import { startHouseStyle } from './store/houseStyle';
import { damagedValues } from './store/storedValue';
import { tour } from './store/tourStore';
import { useUi } from './store/uiStore';
import { startHyphens } from './text/hyphens';
import { startTexts } from './text/i18n';

const start = async (): Promise<void> => {
  const bridge = window.rondetafel;
  startFailureReports(bridge);
  startHouseStyle();
  inBackground('app.hyphens', startHyphens());
  inBackground('app.days', startDays());
  await startTexts(useUi.getState().language);
  bridge.onClosing(() => inBackground('app.closing', closeWindow()));
  bridge.onBeamerClosed(beamerGone);
  bridge.onInvited(() => inBackground('app.invited', takeInvitation()));
  const info = await bridge.appInfo();
  if (info.ok && info.value.testHooks) exposeTestHooks();
  const sample = info.ok ? info.value.openSample : null;
  await finishRemovals();
  if (damagedValues().length > 0) tell({ code: 'settings_unreadable' });
  const restarted = info.ok ? info.value.restarted : null;
  const opened = restarted === null ? openAtStart(sample) : reopenCase(restarted.docId);
  const root = document.getElementById('root');
  if (!root) return;
  await opened;
  await takeInvitation();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary where="window">
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
};

const closeWindow = async (): Promise<void> => {
  const { closing, readyToClose } = window.rondetafel;
  const mayClose = await closeEverything(() => inBackground('app.closing', closing({ state: 'asking' })));
  await (mayClose ? readyToClose() : closing({ state: 'stay' }));
};

const openAtStart = (sample: string | null): Promise<void> =>
  sample === null ? openSampleAtFirstStart() : openSample(sample);

/** Somebody who opens the app for the first time meets a worked case, never an empty screen. */
const openSampleAtFirstStart = async (): Promise<void> => {
  const cases = await listCases();
  // Cases out of reach are not none.
  if (cases.ok && cases.value.length === 0 && localStorage.getItem('rondetafel.started') === null) {
    await openSample('henk');
    tour.start();
  }
  localStorage.setItem('rondetafel.started', '1');
};

inBackground('app.start', start());

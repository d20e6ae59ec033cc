import { ErrorBoundary } from './ErrorBoundary';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { CaseMap } from '../canvas/CaseMap';
import { BeamerBar } from '../panels/beamer/BeamerBar';
import { BottleneckCard } from '../panels/bottleneck/BottleneckCard';
import { IntentCard } from '../panels/intent/IntentCard';
import { IntentStrip } from '../panels/intent/IntentStrip';
import { LoopCard } from '../panels/loop/LoopCard';
import { TakeOver } from '../panels/meeting/TakeOver';
import { Lobby } from '../panels/meeting/Lobby';
import { Outline, OutlinePage } from '../panels/outline/Outline';
import { PartyCard } from '../panels/party/PartyCard';
import { RelationCard } from '../panels/relation/RelationCard';
import { Tour } from '../panels/tips/Tour';
import { useCase, useCaseHeader, useReadOnly } from '../store/caseStore';
import { useMeeting } from '../store/meetingStore';
import { selectionKey, type Selection } from '../store/selection';
import { useNarrow } from '../store/narrow';
import { useCurrentMeeting } from '../store/currentMeeting';
import { ui, useUi, VIEWS, type View } from '../store/uiStore';
import { useText } from '../text/i18n';
import { Banner, SegmentedTabs } from '../ui';
import { CaseBar } from './CaseBar';
import { useFollowing } from './useFollowing';
import { useSmallWindow } from './useSmallWindow';

// The map comes first; the other views load while nobody waits for them.
const ScenarioView = lazy(async () => ({
  default: (await import('../panels/scenarios/ScenarioView')).ScenarioView,
}));
const DecisionView = lazy(async () => ({
  default: (await import('../panels/decision/DecisionView')).DecisionView,
}));

// Rarely the first thing that somebody opens.
const ActionCard = lazy(async () => ({
  default: (await import('../panels/action/ActionCard')).ActionCard,
}));
const ScenarioCard = lazy(async () => ({
  default: (await import('../panels/scenario/ScenarioCard')).ScenarioCard,
}));
const SignalCard = lazy(async () => ({
  default: (await import('../panels/signal/SignalCard')).SignalCard,
}));
const FeedbackCard = lazy(async () => ({
  default: (await import('../panels/signal/FeedbackCard')).FeedbackCard,
}));
const SuccessCard = lazy(async () => ({
  default: (await import('../panels/signal/SuccessCard')).SuccessCard,
}));
const CaseCard = lazy(async () => ({
  default: (await import('../panels/case/CaseCard')).CaseCard,
}));

// Only in a meeting.
const MeetingBar = lazy(async () => ({
  default: (await import('../panels/steps/MeetingBar')).MeetingBar,
}));
const MeetingView = lazy(async () => ({
  default: (await import('../panels/steps/MeetingView')).MeetingView,
}));

const MAP_FIRST: readonly View[] = ['map', 'list', 'scenarios', 'decision'];
const LIST_FIRST: readonly View[] = ['list', 'map', 'scenarios', 'decision'];

/** One case in its four views, with the purpose always in sight and one card for whatever is selected. */
export const CaseScreen = () => {
  const t = useText();
  const view = useUi((state) => state.view);
  const selection = useUi((state) => state.selection);
  const isMeeting = useCurrentMeeting() !== undefined;
  const views = useNarrow() ? LIST_FIRST : MAP_FIRST;
  useSmallWindow();
  useFollowing();
  useViewOfMeeting(isMeeting);
  return (
    <div className="case-screen">
      <button type="button" className="skip" onClick={toList}>
        {t('nav.skip')}
      </button>
      <CaseBar />
      <ErrorBoundary where="meetingBar">
        <Suspense fallback={null}>{isMeeting && <MeetingBar />}</Suspense>
      </ErrorBoundary>
      <div className="case-screen__strip">
        <IntentStrip />
        <SegmentedTabs
          label={t('nav.views')}
          items={[
            ...views.map((id) => ({ id, label: nameOf(t, id) })),
            ...(isMeeting ? [{ id: 'meeting', label: nameOf(t, 'meeting') }] : []),
          ]}
          selected={view}
          onSelect={(id) => ui.view(VIEWS.find((known) => known === id) ?? 'map')}
        />
      </div>
      <ErrorBoundary where="notices">
        <Notices />
        <TakeOver />
        <BeamerBar />
        <Lobby />
        <Tour />
      </ErrorBoundary>
      <main className="case-screen__body" data-view={view} data-card={selection !== null}>
        <ErrorBoundary where={view} of={view}>
          {view === 'map' && (
            <>
              <nav className="case-screen__list" aria-label={t('case.list')}>
                <Outline />
              </nav>
              <CaseMap />
            </>
          )}
          {view === 'list' && (
            <div className="case-screen__page" id="outline">
              <OutlinePage />
            </div>
          )}
          <Suspense fallback={null}>
            {view === 'scenarios' && <ScenarioView />}
            {view === 'decision' && <DecisionView />}
            {view === 'meeting' && <MeetingView />}
          </Suspense>
        </ErrorBoundary>
        {selection !== null && (
          <aside className="case-screen__card" aria-label={t('case.card')}>
            <ErrorBoundary where="card" of={selectionKey(selection)} onClose={() => ui.select(null)}>
              <Suspense fallback={null}>
                <CardFor selection={selection} />
              </Suspense>
            </ErrorBoundary>
          </aside>
        )}
      </main>
    </div>
  );
};

const nameOf = (t: TFunction<'screens'>, view: View): string =>
  view === 'meeting' ? t('steps.view') : t(`nav.${view}`);

/** The view of the meeting goes with the meeting. */
const useViewOfMeeting = (isMeeting: boolean): void => {
  const view = useUi((state) => state.view);
  useEffect(() => {
    if (view === 'meeting' && !isMeeting) ui.view('map');
  }, [view, isMeeting]);
};

/** The way round the bar and the map for whoever goes by keyboard or hears the screen. */
const toList = (): void => {
  ui.view('list');
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#outline [role="row"]')?.focus());
};

const Notices = () => {
  const t = useText();
  const isSample = useCaseHeader()?.isSample ?? false;
  const unreadable = useCase((state) => state.unreadable);
  const readOnly = useReadOnly();
  const isObserver = useMeeting(({ stage, role }) => stage === 'running' && role === 'observer');
  return (
    <>
      {isSample && <Banner tone="sample">{t('case.sampleBanner')}</Banner>}
      {isObserver && <Banner tone="warn">{t('meeting.observing')}</Banner>}
      {readOnly && !isObserver && <Banner tone="warn">{t('case.readOnly')}</Banner>}
      {unreadable > 0 && <Banner tone="warn">{t('case.unreadable', { count: unreadable })}</Banner>}
    </>
  );
};

const CardFor = ({ selection }: { readonly selection: Selection }) => {
  switch (selection.kind) {
    case 'party':
      return <PartyCard key={selection.id} id={selection.id} />;
    case 'relation':
      return <RelationCard key={selection.id} id={selection.id} />;
    case 'bottleneck':
      return <BottleneckCard key={selection.id} id={selection.id} />;
    case 'loop':
      return <LoopCard key={selection.id} id={selection.id} />;
    case 'scenario':
      return <ScenarioCard key={selection.id} id={selection.id} />;
    case 'action':
      return <ActionCard key={selection.id} id={selection.id} />;
    case 'signal':
      return <SignalCard key={selection.id} id={selection.id} />;
    case 'feedback':
      return <FeedbackCard key={selection.id} id={selection.id} />;
    case 'success':
      return <SuccessCard key={selection.id} id={selection.id} />;
    case 'case':
      return <CaseCard />;
    case 'intent':
      return <IntentCard />;
  }
};

import { Beamer } from '../beamer/Beamer';
import '../beamer/beamer.css';
import '../beamer/slides.css';
import { SCENARIO_ROWS } from '../../shared/beamer/choices';
import { buildSlide } from '../../shared/beamer/buildSlide';
import type { BeamerPage } from '../../shared/beamer/page';
import type { BeamerSource } from '../../shared/beamer/source';
import { NUMBERED_PHASES, phaseNumber } from '../../shared/model/phases';
import { useCase } from '../store/caseStore';
import { useUi } from '../store/uiStore';
import { BeamerBar } from '../panels/beamer/BeamerBar';
import { useBeamer } from '../store/beamerStore';
import { fillEmpty, fillSample } from './fillStore';
import { PEOPLE } from './samples';
import type { Story } from './story';

const seats: BeamerSource['seats'] = PEOPLE.slice(0, 5).map(({ name }, index) => ({
  name,
  agency: '',
  party: ['p-corp', 'p-ggd', 'p-zorg', 'p-gem', 'p-brw'][index] ?? null,
}));

/** The page as the chair's window would send it, of the case in the store. */
const pageWith = (change: Partial<BeamerSource>): BeamerPage => {
  const { tables, insight } = useCase.getState();
  const source: BeamerSource = {
    tables,
    loops: insight.loops.cycles,
    language: useUi.getState().language,
    theme: 'system',
    room: 'large',
    phase: null,
    row: 'effect',
    turn: null,
    shown: null,
    seats,
    names: [],
    minutesLeft: 9,
    isPaused: false,
    join: { code: 'WOLF-21-TEGEL', address: '10.0.0.5:1234' },
    ...change,
  };
  return buildSlide(source, () => false).page;
};

const Screen = ({ change }: { readonly change: Partial<BeamerSource> }) => {
  const page = pageWith(change);
  // The gallery chooses the colours itself.
  const { theme } = document.documentElement.dataset;
  const shown = theme === 'light' || theme === 'dark' ? theme : 'system';
  return (
    <div className="gallery-beamer" data-room={page.looks.room}>
      <Beamer page={{ ...page, looks: { ...page.looks, theme: shown } }} />
    </div>
  );
};

const slide = (name: string, change: Partial<BeamerSource>, fill: () => void = fillSample): Story => ({
  name,
  fill,
  isWide: true,
  render: () => <Screen change={change} />,
});

export const stories: Story[] = [
  slide('Before a meeting', { seats: [], minutesLeft: null, join: null }),
  ...NUMBERED_PHASES.map((phase) => slide(`${phaseNumber(phase)} ${phase}`, { phase })),
  slide('Small room', { phase: 'picture', room: 'small' }),
  slide('A turn', { phase: 'picture', turn: 'p-corp' }),
  slide('Shown to all', { phase: 'decision', shown: 'p-ggd' }),
  slide('Scenarios: costs', { phase: 'scenarios', row: SCENARIO_ROWS[4] }),
  slide('Two minutes left', { phase: 'decision', minutesLeft: 2 }),
  slide('Over time', { phase: 'actions', minutesLeft: -3 }),
  slide('Paused', { phase: 'actions', isPaused: true }),
  slide('No code', { phase: 'picture', join: null }),
  slide('Empty: map', { phase: 'picture' }, fillEmpty),
  slide('Empty: intent', { phase: 'intent' }, fillEmpty),
  slide('Empty: decision', { phase: 'decision' }, fillEmpty),
  {
    name: 'Bar of the chair',
    isWide: true,
    fill: () => {
      fillSample();
      useBeamer.setState({
        isOpen: true,
        chosenPhase: 'scenarios',
        covered: [{ table: 'intent', id: 'case', field: 'resident', found: '06-12345678' }],
      });
    },
    render: () => <BeamerBar />,
  },
];

import { Beamer } from '../beamer/Beamer';
import '../beamer/beamer.css';
import '../beamer/slides.css';
import { SCENARIO_ROWS } from '../../shared/beamer/choices';
import { buildSlide } from '../../shared/beamer/buildSlide';
import type { BeamerPage } from '../../shared/beamer/page';
import type { BeamerSource } from '../../shared/beamer/source';
import { PHASES } from '../../shared/model/meeting';
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
    step: null,
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
  ...PHASES.slice(1).map((phase, index) => slide(`${index + 1} ${phase}`, { step: index + 1 })),
  slide('Small room', { step: 3, room: 'small' }),
  slide('A turn', { step: 3, turn: 'p-corp' }),
  slide('Shown to all', { step: 5, shown: 'p-ggd' }),
  slide('Scenarios: costs', { step: 4, row: SCENARIO_ROWS[4] }),
  slide('Two minutes left', { step: 5, minutesLeft: 2 }),
  slide('Over time', { step: 6, minutesLeft: -3 }),
  slide('Paused', { step: 6, isPaused: true }),
  slide('No code', { step: 3, join: null }),
  slide('Empty: map', { step: 3 }, fillEmpty),
  slide('Empty: intent', { step: 2 }, fillEmpty),
  slide('Empty: decision', { step: 5 }, fillEmpty),
  {
    name: 'Bar of the chair',
    isWide: true,
    fill: () => {
      fillSample();
      useBeamer.setState({
        isOpen: true,
        chosenStep: 4,
        covered: [{ table: 'intent', id: 'case', field: 'resident', found: '06-12345678' }],
      });
    },
    render: () => <BeamerBar />,
  },
];

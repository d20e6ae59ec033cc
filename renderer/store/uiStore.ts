import { create } from 'zustand';
import type { Language } from '../../shared/text/language';
import type { RelationType } from '../../shared/model/relation';
import { readSettings, writeSettings, type Density, type Settings, type Theme } from './settings';
import type { Selection } from './selection';

export type Screen = 'home' | 'case';
export const VIEWS = ['map', 'list', 'scenarios', 'decision', 'meeting'] as const;
export type View = (typeof VIEWS)[number];
export type DialogName =
  | 'new-case'
  | 'join'
  | 'start-meeting'
  | 'invite'
  | 'people'
  | 'stop-meeting'
  | 'keep-copy'
  | 'park'
  | 'add-party'
  | 'add-relation'
  | 'add-bottleneck'
  | 'search'
  | 'house-style'
  | 'shortcuts'
  | 'changes';

/** A place that can be asked for before the view or card that holds it is there. */
export type WaitingPlace = 'action-line' | 'export' | 'card';

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly actionLabel?: string;
  readonly action?: () => void;
}

export interface DrawnRelation {
  readonly from: string;
  readonly to: string;
}

export interface UiState {
  readonly screen: Screen;
  readonly view: View;
  readonly selection: Selection | null;
  /** The scenario whose changes the map shows. */
  readonly shownScenario: string | null;
  /** Kinds of relation that the map leaves out for the moment. */
  readonly hiddenRelations: readonly RelationType[];
  readonly dialog: DialogName | null;
  /** What takes the focus as soon as it is drawn. */
  readonly waitingFocus: WaitingPlace | null;
  /** The relation that was drawn by hand and still needs a type and a sentence. */
  readonly drawnRelation: DrawnRelation | null;
  readonly toasts: readonly Toast[];
  /** The sentence for screen readers. */
  readonly announcement: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  /** Who I am in meetings; kept on this computer only. */
  readonly myName: string;
  readonly myAgency: string;
  readonly singleKeys: boolean;
  readonly server: string;
  readonly busy: string | null;
}

const settings = readSettings();

export const useUi = create<UiState>(() => ({
  screen: 'home',
  view: 'map',
  selection: null,
  shownScenario: null,
  hiddenRelations: [],
  dialog: null,
  waitingFocus: null,
  drawnRelation: null,
  toasts: [],
  announcement: '',
  busy: null,
  ...settings,
}));

let toastCount = 0;
const TOASTS_AT_ONCE = 3;
/** Long enough to read twice; what can be taken back stays longer, and Ctrl+Z works for ever. */
const MESSAGE_MS = 8_000;
const WITH_ACTION_MS = 15_000;

export const ui = {
  show: (screen: Screen): void => useUi.setState({ screen }),
  view: (view: View): void => useUi.setState({ view, waitingFocus: null }),
  /** Goes to a view, and on to a place in it. */
  viewAt: (view: View, waitingFocus: WaitingPlace): void => useUi.setState({ view, waitingFocus }),
  focusCard: (): void => useUi.setState({ waitingFocus: 'card' }),
  select: (selection: Selection | null): void => useUi.setState({ selection }),
  showScenario: (shownScenario: string | null): void => useUi.setState({ shownScenario }),
  hideRelations: (hiddenRelations: readonly RelationType[]): void => useUi.setState({ hiddenRelations }),
  openDialog: (dialog: DialogName | null): void => useUi.setState({ dialog, drawnRelation: null }),
  drawRelation: (drawnRelation: DrawnRelation): void =>
    useUi.setState({ dialog: 'add-relation', drawnRelation }),
  announce: (announcement: string): void => useUi.setState({ announcement }),
  busy: (busy: string | null): void => useUi.setState({ busy }),
  toast: (toast: Omit<Toast, 'id'>): void => {
    toastCount += 1;
    const id = `toast-${toastCount}`;
    useUi.setState((state) => ({
      // The region that shows it is also what reads it aloud: once.
      toasts: [...state.toasts, { ...toast, id }].slice(-TOASTS_AT_ONCE),
    }));
    setTimeout(() => ui.closeToast(id), toast.action ? WITH_ACTION_MS : MESSAGE_MS);
  },
  closeToast: (id: string): void =>
    useUi.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
  set: (change: Partial<Settings>): void => {
    useUi.setState(change);
    const { language, theme, density, myName, myAgency, singleKeys, server } = useUi.getState();
    writeSettings({ language, theme, density, myName, myAgency, singleKeys, server });
  },
  caseClosed: (): void =>
    useUi.setState({
      selection: null,
      shownScenario: null,
      hiddenRelations: [],
      dialog: null,
      view: 'map',
      waitingFocus: null,
    }),
};

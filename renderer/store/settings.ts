import { LANGUAGES, type Language } from '../../shared/text/language';
import { storedValue } from './storedValue';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'roomy' | 'compact';

/** What this computer remembers of its user between starts. Nothing of any case. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  readonly myName: string;
  readonly myAgency: string;
  /** Letters without Ctrl do something on the map and in the list (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The signalling server of the organisation, for meetings beyond the own network; empty when there is none. */
  readonly server: string;
}

const KEY = 'rondetafel.settings';
const DEFAULTS: Settings = {
  language: LANGUAGES[0],
  theme: 'system',
  density: 'roomy',
  myName: '',
  myAgency: '',
  singleKeys: true,
  server: '',
};

const text = (value: unknown, max = 80): string => (typeof value === 'string' ? value.slice(0, max) : '');

export const readSettings = (): Settings => {
  const value = storedValue(KEY);
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const language = LANGUAGES.find((known) => known === Reflect.get(value, 'language'));
  const theme = (['system', 'light', 'dark'] as const).find((known) => known === Reflect.get(value, 'theme'));
  return {
    language: language ?? DEFAULTS.language,
    theme: theme ?? DEFAULTS.theme,
    density: Reflect.get(value, 'density') === 'compact' ? 'compact' : DEFAULTS.density,
    myName: text(Reflect.get(value, 'myName')),
    myAgency: text(Reflect.get(value, 'myAgency')),
    singleKeys: Reflect.get(value, 'singleKeys') !== false,
    server: text(Reflect.get(value, 'server'), 200),
  };
};

export const writeSettings = (settings: Settings): void => {
  globalThis.localStorage?.setItem(KEY, JSON.stringify(settings));
};

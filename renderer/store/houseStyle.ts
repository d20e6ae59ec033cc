import { create } from 'zustand';
import type { Problem } from '../../shared/base/result';
import { readThemeSheet, type ThemeSheet } from '../../shared/theme/themeSheet';
import { storedValue } from './storedValue';
import { lowContrasts, applyTheme, type LowContrast } from './applyTheme';

export const HOUSE_STYLE_KEY = 'rondetafel.houseStyle';

/** The style sheet of a municipality that this computer uses; null for our own looks. */
export interface HouseStyle {
  readonly name: string;
  readonly tokens: number;
  /** Values with names that the app does not know, left out. */
  readonly skipped: number;
  readonly low: readonly LowContrast[];
}

export const useHouseStyle = create<{ readonly style: HouseStyle | null }>(() => ({ style: null }));

const applyStyle = (name: string, sheet: ThemeSheet): void => {
  applyTheme(sheet);
  const tokens = sheet.rules.reduce((sum, rule) => sum + rule.tokens.length, 0);
  useHouseStyle.setState({ style: { name, tokens, skipped: sheet.skipped, low: lowContrasts(sheet) } });
};

/** Takes the looks out of the text of a style sheet and keeps them; a sheet that is not right changes nothing. */
export const loadHouseStyle = (name: string, text: string): Problem | null => {
  const sheet = readThemeSheet(text);
  if (!sheet.ok) return sheet.problems[0];
  applyStyle(name, sheet.value);
  localStorage.setItem(HOUSE_STYLE_KEY, JSON.stringify({ name, text }));
  return null;
};

export const dropHouseStyle = (): void => {
  applyTheme(null);
  localStorage.removeItem(HOUSE_STYLE_KEY);
  useHouseStyle.setState({ style: null });
};

/** Applies what was applied last time. */
export const startHouseStyle = (): void => {
  const kept = storedValue(HOUSE_STYLE_KEY);
  if (typeof kept !== 'object' || kept === null) return;
  const [name, text]: unknown[] = [Reflect.get(kept, 'name'), Reflect.get(kept, 'text')];
  const sheet = typeof text === 'string' ? readThemeSheet(text) : null;
  if (typeof name === 'string' && sheet?.ok === true) applyStyle(name, sheet.value);
};

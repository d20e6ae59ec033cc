import { useEffect, useState } from 'react';
import { RELATION_TYPES, type RelationType } from '../../../shared/model/relation';
import { useHouseStyle } from '../../store/houseStyle';
import { useUi } from '../../store/uiStore';
import { relationColor } from '../../ui/slots';

/** What the lines are drawn with: a drawing surface knows no tokens. */
export interface LineColours {
  readonly types: Readonly<Record<RelationType, string>>;
  readonly halo: string;
  readonly haloWidth: number;
  readonly ground: string;
  readonly font: string;
}

const FORCED = '(forced-colors: active)';
/** Media in which the same tokens have other colours. */
const MEDIA = ['(prefers-color-scheme: dark)', FORCED];
const HALO_WIDTH = 16;
/** Forced colours have no faint ones: then the halo stays small beside its line. */
const FORCED_HALO_WIDTH = 9;

/** The colours of the theme that applies now, read from its tokens; null before the map is on the page. */
export const useLineColours = (map: HTMLElement | null): LineColours | null => {
  const [colours, setColours] = useState<LineColours | null>(null);
  const theme = useUi((state) => state.theme);
  const style = useHouseStyle((state) => state.style);
  useEffect(() => {
    if (!map) return undefined;
    const read = (): void => setColours(readColours(map));
    // The theme is put on by an effect of the whole app, which runs after this one.
    const frame = requestAnimationFrame(read);
    const queries = MEDIA.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    return () => {
      cancelAnimationFrame(frame);
      for (const query of queries) query.removeEventListener('change', read);
    };
  }, [map, theme, style]);
  return colours;
};

const readColours = (map: HTMLElement): LineColours => {
  const probe = document.createElement('span');
  map.append(probe);
  const colourOf = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const types = Object.fromEntries(
    RELATION_TYPES.map((type) => [type, colourOf(relationColor(type))]),
  ) as Record<RelationType, string>;
  const colours = {
    types,
    halo: colourOf('--rt-loop-halo'),
    haloWidth: matchMedia(FORCED).matches ? FORCED_HALO_WIDTH : HALO_WIDTH,
    ground: colourOf('--map-background'),
    font: getComputedStyle(map).fontFamily,
  };
  probe.remove();
  return colours;
};

/** At least this much for text (WCAG 2.2, success criterion 1.4.3). */
export const TEXT_CONTRAST = 4.5;

const TONES = ['action-1', 'accent-2', 'info', 'positive', 'warning', 'negative', 'highlight'] as const;
const SLOTS = [...Array.from({ length: 12 }, (_, index) => String(index + 1)), 'none'];

const colour = (name: string): string => `--basis-color-${name}`;

/** Which token is used for text on which token, everywhere in the app: [text, ground]. */
export const TEXT_PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['document', 'default', 'subtle', 'hover', 'active'].flatMap((ground) =>
    ['document', 'default', 'subtle'].map(
      (text) => [colour(`default-color-${text}`), colour(`default-bg-${ground}`)] as const,
    ),
  ),
  ...TONES.flatMap((tone) => [
    ...[`${tone}-bg-default`, 'default-bg-default', 'default-bg-document'].map(
      (ground) => [colour(`${tone}-color-default`), colour(ground)] as const,
    ),
    [colour('default-color-default'), colour(`${tone}-bg-default`)] as const,
    [colour('default-color-subtle'), colour(`${tone}-bg-default`)] as const,
  ]),
  [colour('warning-color-default'), colour('accent-2-bg-default')],
  [colour('action-1-color-default'), colour('action-1-bg-hover')],
  [colour('default-inverse-color-default'), colour('default-inverse-bg-default')],
  [colour('default-inverse-color-subtle'), colour('default-inverse-bg-default')],
  [colour('positive-inverse-color-default'), colour('positive-inverse-bg-default')],
  ...['default', 'hover', 'active'].map(
    (state) => [colour('action-1-inverse-color-default'), colour(`action-1-inverse-bg-${state}`)] as const,
  ),
  ...['default', 'hover'].map(
    (state) => [colour('negative-inverse-color-default'), colour(`negative-inverse-bg-${state}`)] as const,
  ),
  ...SLOTS.map((slot) => [`--rt-slot-${slot}-text`, `--rt-slot-${slot}`] as const),
];

import { classes } from './given';

export interface ScoreMarkProps {
  score: -2 | -1 | 0 | 1 | 2;
  /** The same in words. */
  label: string;
}

const SIGNS = { '-2': '−−', '-1': '−', '0': '0', '1': '+', '2': '++' } as const;
const NAMES = { '-2': 'worst', '-1': 'worse', '0': 'same', '1': 'better', '2': 'best' } as const;

/** How much better or worse something gets, on five grades. The signs carry it, colour only helps. */
export function ScoreMark({ score, label }: ScoreMarkProps) {
  return (
    <span className={classes('rt-score', `rt-score--${NAMES[score]}`)} title={label}>
      <span aria-hidden="true">{SIGNS[score]}</span>
      <span className="rt-visually-hidden">{label}</span>
    </span>
  );
}

import { classes } from './given';
import type { LayoutProps } from './Stack';

export interface RowProps extends LayoutProps {
  align?: 'start' | 'center' | 'end' | 'baseline' | undefined;
  justify?: 'start' | 'between' | 'end' | undefined;
  /** Goes on to a next line when there is no room; on unless told. */
  wraps?: boolean | undefined;
}

/** Things next to each other; they go on to a next line when there is no room. */
export function Row({ children, gap = 'sm', align = 'center', justify = 'start', wraps = true }: RowProps) {
  return (
    <div
      className={classes(
        'rt-row',
        `rt-gap--${gap}`,
        `rt-align--${align}`,
        `rt-justify--${justify}`,
        !wraps && 'rt-row--one-line',
      )}
    >
      {children}
    </div>
  );
}

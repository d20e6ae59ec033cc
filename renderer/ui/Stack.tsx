import type { ReactNode } from 'react';
import { classes } from './given';

export interface LayoutProps {
  children: ReactNode;
  gap?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | undefined;
}

export interface StackProps extends LayoutProps {
  /** Buttons keep their own width with `start`. */
  align?: 'stretch' | 'start' | undefined;
}

/** Things under each other, at an even distance. */
export function Stack({ children, gap = 'md', align = 'stretch' }: StackProps) {
  return (
    <div className={classes('rt-stack', `rt-gap--${gap}`, align === 'start' && 'rt-align--start')}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

/** One state of one thing, to look at during development. `render` may return a component with state. */
export interface Story {
  name: string;
  render: () => ReactNode;
  /** Takes the full width of the page instead of one column. */
  isWide?: boolean;
  /**
   * Puts into the stores what the panel shows. The stores are one for the whole page, so such a story has the page to
   * itself.
   */
  fill?: () => void;
}

/** A file of stories: `export const stories: Story[]`. */
export interface StoryFile {
  stories: readonly Story[];
}

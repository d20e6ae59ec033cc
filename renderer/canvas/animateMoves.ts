/** As long as the transition in `canvas.css`. */
const MOVE_MS = 350;
let ending: ReturnType<typeof setTimeout> | undefined;

/** Lets cards glide to their new places instead of jumping, for those who have not asked for less motion. */
export const animateMoves = (): void => {
  const canvas = document.querySelector<HTMLElement>('.case-map');
  if (!canvas) return;
  clearTimeout(ending);
  canvas.dataset['gliding'] = 'true';
  ending = setTimeout(() => delete canvas.dataset['gliding'], MOVE_MS);
};

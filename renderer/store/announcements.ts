import { ui } from './uiStore';

/** What others do is read aloud this often at most, in milliseconds. Source: the product design, section 4. */
const GAP_MS = 5_000;

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;
let lastAt = Number.NEGATIVE_INFINITY;

const say = (): void => {
  timer = null;
  lastAt = Date.now();
  ui.announce(waiting.join(' '));
  waiting = [];
};

/** Says what somebody else did: the first at once, what follows soon after joined in one message. */
export const announceOther = (sentence: string): void => {
  if (!waiting.includes(sentence)) waiting.push(sentence);
  timer ??= setTimeout(say, Math.max(0, lastAt + GAP_MS - Date.now()));
};

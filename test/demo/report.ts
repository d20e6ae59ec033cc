import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

export const OUTPUT = path.join(import.meta.dirname, '..', '..', 'demo-output');

/** Something the demo claims turned out not to be so. */
export class CheckFailed extends Error {}

const started = performance.now();
let steps = 0;

/** One line for the reader of the terminal, with the seconds since the start. */
export const step = (text: string): void => {
  steps += 1;
  const seconds = ((performance.now() - started) / 1_000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${String(steps).padStart(2)}. ${text}\n`);
};

/** Waits for what is claimed; when it does not come, the claim is what the reader is told. */
export const check = async <T>(claim: string, proof: Promise<T>): Promise<T> => {
  try {
    return await proof;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new CheckFailed(`${claim} (${reason})`, { cause: error });
  }
};

export const require = (claim: string, holds: boolean): void => {
  if (!holds) throw new CheckFailed(claim);
};

const LIMIT_MS = 30_000;
const POLL_MS = 50;

/** Asks again until the answer satisfies, or too much time went by. */
export const until = async <T>(
  claim: string,
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
): Promise<T> => {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > end) throw new CheckFailed(`${claim} (last answer: ${JSON.stringify(answer)})`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

export const emptyOutput = (): void => {
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  fs.mkdirSync(OUTPUT, { recursive: true });
};

let shots = 0;

/** Keeps what windows look like at one moment. */
export type Shoot = (
  moment: string,
  windows: readonly { readonly key: string; readonly page: Page }[],
) => Promise<void>;

/** A picture of each window, numbered in the order of the story. */
export const screenshots: Shoot = async (moment, windows) => {
  shots += 1;
  const number = String(shots).padStart(2, '0');
  for (const { key, page } of windows) {
    await page.screenshot({ path: path.join(OUTPUT, `${number}-${moment}-${key}.png`), scale: 'css' });
  }
};

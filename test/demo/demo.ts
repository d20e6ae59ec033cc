// npm run demo: a scripted roundtable with three real instances of the app; see demo-output/ afterwards.
import fs from 'node:fs';
import path from 'node:path';
import { cutAndReturn, HOW } from './cut';
import { editToVisible, editTogether, typeInOneText } from './editing';
import { exportActions } from './exportList';
import { allEqual, documentStates } from './hooks';
import { showLoop } from './loop';
import { join, startMeeting } from './meeting';
import { CheckFailed, emptyOutput, OUTPUT, screenshots, step, until } from './report';
import { leaveSeats, takeSeats, type Seat } from './seats';

/** The whole story; every step fails when one of its claims does not hold. */
const roundtable = async (seats: Seat[]): Promise<object> => {
  await takeSeats(seats);
  const [chair, corporation, ggd] = seats;
  if (!chair || !corporation || !ggd) throw new CheckFailed('three instances start');
  step('Three instances of the app started, each with a data folder of its own.');
  const code = await startMeeting(chair, screenshots);
  step(`The chair opened Henk and started the meeting; the code has ${code.length} characters.`);
  const timeToJoinMs: Record<string, number> = {};
  for (const guest of [corporation, ggd]) {
    const took = await join(guest, chair, code, screenshots);
    timeToJoinMs[guest.person] = took;
    step(`${guest.person} (${guest.agency}) joined with the code in ${took} ms.`);
  }
  await screenshots('at-the-table', seats);
  await editTogether(chair, corporation, ggd);
  await typeInOneText(chair, corporation);
  const visible = await editToVisible(chair, corporation);
  step(`Edit to visible in another window: median ${visible.median} ms over ${visible.edits} characters.`);
  await showLoop(chair);
  const seconds = await cutAndReturn(chair, ggd, seats);
  const rowsExported = await exportActions(chair);
  const states = await until('all documents are equal at the end', () => documentStates(seats), allEqual);
  return {
    participants: seats.map(({ person, agency }) => ({ person, agency })),
    editsPerParticipant: Object.fromEntries(seats.map(({ person, edits }) => [person, edits])),
    documentsEqual: allEqual(states),
    timeToJoinMs,
    editToVisibleMedianMs: visible.median,
    editsMeasured: visible.edits,
    rowsExported,
    cut: { who: ggd.person, seconds, how: HOW },
  };
};

const tellOf = (error: unknown): string => {
  if (error instanceof CheckFailed) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const seats: Seat[] = [];
let interrupted = false;
// Playwright ends the instances and then this process; what fails meanwhile is no news.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
emptyOutput();
try {
  const summary = await roundtable(seats);
  fs.writeFileSync(path.join(OUTPUT, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
  await leaveSeats(seats);
  step(
    `Everything was checked. Look at ${path.relative(process.cwd(), OUTPUT)}/: pictures, lists and summary.json.`,
  );
} catch (error) {
  process.exitCode = 1;
  if (interrupted) process.stderr.write('Stopped.\n');
  else process.stderr.write(`Check failed: ${tellOf(error)}\n`);
  if (!interrupted) await screenshots('failed', seats).catch(() => undefined);
  await leaveSeats(seats);
}

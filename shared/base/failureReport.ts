import * as z from 'zod';

/** Longest stack that is kept of one failure. */
const MAX_FRAMES = 12;
const WHERE = /^[a-z][A-Za-z0-9]*(?:[.:_-][A-Za-z0-9]+)*$/;
const NAME = /^[A-Z][A-Za-z]{0,39}$/;
/** `ENOSPC`, `ERR_TLS_HANDSHAKE_TIMEOUT`, `library_disk_full`. */
const CODE = /^(?:[A-Z][A-Z0-9_]{1,59}|[a-z][a-z0-9]*(?:_[a-z0-9]+){0,8})$/;
const FRAME = /^(?:[A-Za-z0-9_$.<>#]{1,60} )?[\w.-]{1,80}:\d{1,7}:\d{1,7}$/;

/**
 * One failure as it may be written down and sent along: which part of the program, which kind of error, at which lines of
 * our code. No message: messages of errors quote what people typed, and paths hold the name of the user.
 */
export const failureReport = z.strictObject({
  /** A fixed word of the program's own, such as `journal.append`. */
  where: z.string().max(80).regex(WHERE),
  name: z.string().regex(NAME),
  code: z.string().max(60).regex(CODE).nullable(),
  /** `function file:line:column`, innermost first. */
  frames: z.array(z.string().regex(FRAME)).max(MAX_FRAMES),
});
export type FailureReport = z.infer<typeof failureReport>;

/** What may be told of a failure. Anything that could carry content is left out, whatever was thrown. */
export const reportOf = (where: string, error: unknown): FailureReport => ({
  where: where.length <= 80 && WHERE.test(where) ? where : 'elsewhere',
  name: nameOf(error),
  code: codeOf(error),
  frames: framesOf(error),
});

const textAt = (value: unknown, key: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
};

const nameOf = (error: unknown): string => {
  const name = textAt(error, 'name');
  if (NAME.test(name)) return name;
  return error instanceof Error ? 'Error' : 'Problem';
};

const codeOf = (error: unknown): string | null => {
  const code = textAt(error, 'code');
  return code.length <= 60 && CODE.test(code) ? code : null;
};

/** The lines of a stack that name a place in code; the message in front of them, however many lines it has, is cut off. */
const framesOf = (error: unknown): string[] => {
  const stack = textAt(error, 'stack');
  const message = textAt(error, 'message');
  const start = message === '' ? 0 : stack.indexOf(message);
  // A message that was changed after the error was made stands nowhere: what is message and what is stack cannot be told.
  if (start < 0) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .slice(1)
    .map(frameOf)
    .filter((frame) => frame !== null)
    .slice(0, MAX_FRAMES);
};

const frameOf = (line: string): string | null => {
  const match =
    /^\s+at (?:async )?(?:(?:new )?([^\s(]+)[^(]*\()?(?:[^()]*[/\\])?([^/\\():]+:\d+:\d+)\)?$/.exec(line);
  const [, call, place = ''] = match ?? [];
  const frame = call === undefined ? place : `${call} ${place}`;
  if (FRAME.test(frame)) return frame;
  return FRAME.test(place) ? place : null;
};

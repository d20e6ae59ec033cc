/**
 * Writes a line to standard output. Rejects when it could not be written, as on a full disk; a reader that had enough
 * and closed the pipe is no mistake.
 */
export const print = (line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error && Reflect.get(error, 'code') !== 'EPIPE') reject(error);
      else resolve();
    };
    // A stream that fails says so twice; without this listener the second one would end the process.
    process.stdout.on('error', settle);
    process.stdout.write(`${line}\n`, settle);
  });

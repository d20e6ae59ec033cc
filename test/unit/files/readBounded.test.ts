import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitationFrom } from '../../../electron/files/invitationFrom';
import { readBounded } from '../../../electron/files/readBounded';
import { readCaseText } from '../../../electron/files/readCaseText';
import { setFailureReporter } from '../../../shared/base/failures';
import { INVITATION_EXTENSION, INVITATION_MAX_BYTES } from '../../../shared/invitation/invitation';

let folder = '';
let before: ReturnType<typeof setFailureReporter>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rondetafel-read-'));
  before = setFailureReporter(() => undefined);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  setFailureReporter(before);
});

const at = (name: string): string => path.join(folder, name);

describe('A file from outside', () => {
  it('is read whole up to the limit, and refused one byte over it', async () => {
    writeFileSync(at('a'), 'x'.repeat(1_000));
    expect((await readBounded(at('a'), 1_000)).toString()).toBe('x'.repeat(1_000));
    await expect(readBounded(at('a'), 999)).rejects.toMatchObject({ code: 'too_large' });
    writeFileSync(at('empty'), '');
    expect(await readBounded(at('empty'), 0)).toHaveLength(0);
  });

  it('is refused when it is a folder or tells less than it holds', async () => {
    await expect(readBounded(folder, 1_000)).rejects.toMatchObject({ code: 'not_a_file' });
    // a file of the system that says it is empty
    if (process.platform === 'linux')
      await expect(readBounded('/proc/self/environ', 1)).rejects.toMatchObject({ code: 'too_large' });
  });

  it.runIf(process.platform !== 'win32')('is refused at once when it is a pipe or a device', async () => {
    const pipe = at(`pipe.${INVITATION_EXTENSION}`);
    execFileSync('/usr/bin/mkfifo', [pipe]);
    await expect(readBounded(pipe, 1_000)).rejects.toMatchObject({ code: 'not_a_file' });
    await expect(readBounded('/dev/zero', 1_000)).rejects.toMatchObject({ code: 'not_a_file' });
    expect(await readCaseText(pipe)).toMatchObject({ ok: false });
    expect(await invitationFrom([pipe])).toBeNull();
  });
});

describe('An invitation', () => {
  it('as a file is read, and one that is too large is not', async () => {
    const file = at(`uitnodiging.${INVITATION_EXTENSION}`);
    writeFileSync(file, 'caseconf1.abc');
    expect(await invitationFrom([file])).toBe('caseconf1.abc');
    writeFileSync(file, 'x'.repeat(INVITATION_MAX_BYTES + 1));
    expect(await invitationFrom([file])).toBeNull();
  });
});

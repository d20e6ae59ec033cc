import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionsAnswer } from '../../../electron/cli/actions';
import { readCall } from '../../../electron/cli/call';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-actions-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const answer = async (...args: string[]): Promise<string> => {
  const asked = readCall(['actions', ...args]);
  if ('help' in asked) throw new Error('This asks for help.');
  return actionsAnswer(asked.call);
};

describe('actions of a folder', () => {
  const inFolder = (): string => {
    const desk = fs.mkdtempSync(path.join(folder, 'desk-'));
    const action = { party: 'p', owner: { name: 'L. Jacobs' }, result: 'Gebeld', status: 'open' };
    const caseWith = (pseudonym: string, ...actions: object[]): string =>
      JSON.stringify({
        schema: 'rondetafel.case/1',
        id: pseudonym.toLowerCase(),
        title: pseudonym,
        pseudonym,
        parties: [{ id: 'p', kind: 'agency', name: 'GGD' }],
        actions: actions.map((one, at) => ({ id: `a${at}`, no: at + 1, ...action, ...one })),
      });
    const [early, late] = [
      { due: '2020-01-02', text: 'Bellen' },
      { due: '2099-01-02', text: 'Later' },
    ];
    fs.writeFileSync(path.join(desk, 'a.json'), caseWith('Sam', late, early));
    fs.writeFileSync(
      path.join(desk, 'b.json'),
      caseWith('Noor', { ...early, due: '2019-01-02' }, { ...early, status: 'done' }),
    );
    fs.writeFileSync(path.join(desk, 'c.json'), 'geen casus');
    fs.writeFileSync(path.join(desk, 'd.txt'), 'iets anders');
    return desk;
  };

  it('lists what is open in all cases, the longest late first, and names what it could not read', async () => {
    const out = await answer(inFolder(), '--json');
    const { actions, unreadable } = JSON.parse(out) as {
      actions: { pseudonym: string; due: string; lateDays: number }[];
      unreadable: string[];
    };
    expect(actions.map(({ pseudonym, due }) => [pseudonym, due])).toEqual([
      ['Noor', '2019-01-02'],
      ['Sam', '2020-01-02'],
      ['Sam', '2099-01-02'],
    ]);
    expect(actions[0]!.lateDays).toBeGreaterThan(2_000);
    expect(unreadable).toEqual(['c.json']);
  });

  it('lists only what is late when asked, in words', async () => {
    const out = await answer(inFolder(), '--late');
    expect(out).toMatch(/^\d+ dagen te laat · Noor · 1\. Bellen · L\. Jacobs · GGD\n/);
    expect(out).not.toContain('Later');
    expect(out).toContain('Deze bestanden zijn niet te lezen: c.json.');
  });

  it('says so when the folder is not there', async () => {
    await expect(answer('nergens')).rejects.toThrow('De map nergens is er niet.');
  });
});

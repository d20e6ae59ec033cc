import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  brokenTexts,
  danglingFiles,
  doubledIds,
  forbiddenNames,
  outOfBounds,
  bombs,
} from '../../fixtures/hostileFiles';
import { maximalCase } from '../../fixtures/maximalCase';
import { expectSameCase, expectedOf, SAMPLE_NAMES, tablesOf } from '../shared/support/cases';
import { readWorkbook } from '../shared/support/tinyZip';
import { SAMPLES } from '../../../shared/samples/samples';

const ROOT = path.join(import.meta.dirname, '../../..');
const BUILT = path.join(ROOT, 'dist/cli/case.cjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const runNode = (script: string, args: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const read = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (read.err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...read }));
  });

let folder = '';
const file = (name: string): string => path.join(folder, name);
const write = (name: string, text: string): string => {
  fs.writeFileSync(file(name), text);
  return file(name);
};
const run = (...args: string[]): Promise<Ended> => runNode(BUILT, args, folder);

/** Exit code 1, nothing on stdout, something to read on stderr, and nothing that only a developer understands. */
const expectRefused = ({ code, out, err }: Ended): string => {
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:|\{\w+\}|undefined/);
  return err.trim();
};

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-case-'));
  for (const name of SAMPLE_NAMES) write(`${name}.json`, SAMPLES[name]);
  write('maximal.json', JSON.stringify(maximalCase));
  // The project's own door: it builds the command line when the sources changed.
  const help = await runNode(path.join(ROOT, 'electron/tooling/case.mjs'), ['--help'], folder);
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('case validate FILE') as string });
}, 180_000);

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it.each(SAMPLE_NAMES)('answers with the figures that were worked out by hand: %s', async (name) => {
    const { nominalCents, presentValueCents, ...findings } = expectedOf(name);
    const [analysed, costs] = await Promise.all([
      run('analyse', `${name}.json`, '--json'),
      run('costs', `${name}.json`, '--json'),
    ]);
    expect([analysed.code, costs.code, analysed.err, costs.err]).toEqual([0, 0, '', '']);
    expect(JSON.parse(analysed.out)).toMatchObject(findings);
    const figures = JSON.parse(costs.out) as Record<string, unknown>;
    expect(figures['nominalCents']).toEqual(nominalCents);
    expect(figures['presentValueCents']).toEqual(presentValueCents);
  });

  it('gives as a value what every loop needs to be broken, and every finding in words', async () => {
    const { out } = await run('analyse', 'henk.json', '--json', '--lang', 'en');
    const value = JSON.parse(out) as Record<string, unknown>;
    expect(value['loopFacts']).toContainEqual({
      parties: ['p-corp', 'p-ggd', 'p-zorg'],
      relations: ['r5', 'r6', 'r7'],
      months: 60,
      breakers: ['p-corp', 'p-ggd'],
      clearedBy: null,
    });
    expect(value['lead']).toEqual({ holders: [], expired: [], gap: 'none' });
    expect(value['refusalsPerSource']).toMatchObject({ law: 4, unproven: 1 });
    expect(value['findings']).toContainEqual({
      kind: 'isolated',
      severity: 'hint',
      about: [{ table: 'parties', id: 'p-brw' }],
      sentences: ['Fire service is not connected.'],
    });
  });

  it('gives a case at a level of disclosure', async () => {
    const [outcome, limited, refused] = await Promise.all([
      run('disclose', 'henk.json', '--level', '0'),
      run('disclose', 'henk.json', '--level', '1', '--with-text'),
      run('disclose', 'henk.json', '--level', '3'),
    ]);
    expect(JSON.parse(outcome.out)).toEqual({ level: 0, outcome: 'proposed' });
    expect(limited.out).toContain('"level": 1');
    expect(limited.out).not.toMatch(/Henk|Amsterdam/);
    expect(expectRefused(refused)).toBe('--level takes 0, 1, 2.');
  });

  it('says that a good file is good', async () => {
    const { code, out, err } = await run('validate', 'henk.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('henk.json: ok (8 parties, 10 relations, 3 scenarios, 6 actions)\n');
  });

  it('names parties for a reader, in either language', async () => {
    const [dutch, english] = await Promise.all([
      run('analyse', 'henk.json'),
      run('analyse', 'henk.json', '--lang', 'en'),
    ]);
    expect(dutch.out).toContain('Woningcorporatie verwijst naar GGD, GGD naar Zorginstantie, ');
    expect(dutch.out).toContain('Niemand heeft de regie.\n');
    expect(english.out).toContain('Housing corporation refers on to Municipal health service, ');
    const costs = await run('costs', 'henk.json', '--lang', 'en');
    expect(costs.out).toContain('Housing corporation: €1,500 – €3,000');
  });

  it('looks ahead: expected, break-even, settlement, tipping points and a simulation that can be repeated', async () => {
    const [one, again, other] = await Promise.all([
      run('costs', 'henk.json', '--json', '--seed', 'a', '--runs', '200'),
      run('costs', 'henk.json', '--json', '--seed', 'a', '--runs', '200'),
      run('costs', 'henk.json', '--json', '--seed', 'b', '--runs', '200'),
    ]);
    expect(again.out).toBe(one.out);
    expect(other.out).not.toBe(one.out);
    const figures = JSON.parse(one.out) as Record<string, Record<string, Record<string, unknown>>>;
    expect(figures['breakEvenMonth']!['s2']).toEqual({ favourable: 8, expected: 24, unfavourable: null });
    expect(figures['settlement']!['s2']).toMatchObject({
      kind: 'settled',
      transfers: [
        { from: 'p-gem', to: 'p-ggd' },
        { from: 'p-gem', to: 'p-brw' },
      ],
    });
    expect(figures['expectedPresentValueCents']!['s0']!['*']).toBe(6_995_969);
    expect(figures['simulation']).toMatchObject({ seed: 'a', runs: 200 });
  });

  it('says the outlook in sentences, in either language', async () => {
    const [dutch, english] = await Promise.all([
      run('costs', 'henk.json'),
      run('costs', 'henk.json', '--lang', 'en'),
    ]);
    expect(dutch.out).toContain('Stilstaan kost ≈');
    expect(dutch.out).toContain('omslagpunt: Na ongeveer 2 jaar niet duurder dan Zo doorgaan.');
    expect(dutch.out).toMatch(/kantelpunt: Goedkoper dan Zo doorgaan, tenzij “Lichte begeleiding, blijvend”/);
    expect(english.out).toContain('Standing still costs ≈');
    expect(english.out).toContain('break-even: After about 2 years no dearer than Carry on as now.');
    expect(english.out).toMatch(/8 times out of 10 €\d/);
    for (const { out } of [dutch, english]) expect(out).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  it('takes another rate and another horizon', async () => {
    const { out } = await run('costs', 'henk.json', '--json', '--rate', '0', '--horizon', '12');
    const { nominalCents, presentValueCents } = JSON.parse(out) as Record<string, unknown>;
    expect(presentValueCents).toEqual(nominalCents);
    expect(nominalCents).not.toEqual(expectedOf('henk').nominalCents);
  });
});

describe('export', () => {
  it('writes the action list as CSV and says where', async () => {
    const { code, out } = await run('export', 'henk.json', '--format', 'csv', '--out', 'list.csv');
    expect([code, out]).toEqual([0, 'list.csv\n']);
    const text = fs.readFileSync(file('list.csv'), 'utf8');
    expect(text.startsWith('\uFEFF"nr";"casus (schuilnaam)"')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(7);
  });

  it('writes a workbook that opens', async () => {
    expect(
      (await run('export', 'henk.json', '--format', 'xlsx', '--out', 'list.xlsx', '--lang', 'en')).code,
    ).toBe(0);
    const sheets = readWorkbook(fs.readFileSync(file('list.xlsx')));
    expect([...sheets.keys()]).toEqual([
      'All',
      'By agency',
      'By person',
      'Reservations',
      'Feedback',
      'Signals',
      'Decisions',
    ]);
    expect(sheets.get('All')).toHaveLength(7);
  });

  it('writes the report, dissent included', async () => {
    expect((await run('export', 'henk.json', '--format', 'md', '--out', 'report.md')).code).toBe(0);
    expect(fs.readFileSync(file('report.md'), 'utf8')).toContain(
      '## Tegengeluid\n\n- Zorginstantie zei: “Als wij bij Henk blijven',
    );
  });

  it('writes a file that reads the same, over what stood there', async () => {
    write('copy.json', 'old');
    expect((await run('export', 'maximal.json', '--format', 'json', '--out', 'copy.json')).code).toBe(0);
    const today = new Date().toLocaleDateString('sv');
    expectSameCase(tablesOf(fs.readFileSync(file('copy.json'), 'utf8')), tablesOf(maximalCase, 'nl', today));
  });

  it.each([
    ['a folder that is not there', 'nowhere/list.csv'],
    ['a folder', '.'],
    ['something below a file', 'henk.json/list.csv'],
  ])('into %s says so and leaves nothing behind', async (_, out) => {
    const before = fs.readdirSync(folder);
    const err = expectRefused(await run('export', 'henk.json', '--format', 'csv', '--out', out));
    expect(err).toBe(
      `Het bestand ${out} kan niet worden opgeslagen. Is de schijf vol of de map alleen-lezen?`,
    );
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});

describe('a call that is not right is answered with what is:', () => {
  it.each([
    ['an unknown command', ['eat', 'henk.json'], 'case validate FILE'],
    ['no file', ['validate'], 'Name exactly one file.'],
    ['two files', ['validate', 'henk.json', 'maria.json'], 'Name exactly one file.'],
    ['an unknown option', ['validate', 'henk.json', '--fast'], "Unknown option '--fast'"],
    [
      'a language that is not there',
      ['validate', 'henk.json', '--lang', 'fr'],
      '--lang takes nl or en, not "fr".',
    ],
    [
      'a rate in words',
      ['costs', 'henk.json', '--rate', 'low'],
      '--rate takes a number from 0 to 0.2, not "low".',
    ],
    [
      'a rate in percents',
      ['costs', 'henk.json', '--rate', '2.25'],
      '--rate takes a number from 0 to 0.2, not "2.25".',
    ],
    ['no rate after --rate', ['costs', 'henk.json', '--rate'], "'--rate <value>' argument missing"],
    ['too few runs', ['costs', 'henk.json', '--runs', '9'], '--runs takes a number from 10 to 100000'],
    ['half a run', ['costs', 'henk.json', '--runs', '10.5'], '--runs takes a whole number.'],
    ['half a month', ['costs', 'henk.json', '--horizon', '12.5'], '--horizon takes whole months.'],
    [
      'a horizon too far',
      ['costs', 'henk.json', '--horizon', '241'],
      '--horizon takes a number from 12 to 240',
    ],
    ['no format', ['export', 'henk.json', '--out', 'x'], '--format takes csv, xlsx, md, svg, json.'],
    [
      'an unknown format',
      ['export', 'henk.json', '--format', 'pdf', '--out', 'x'],
      '--format takes csv, xlsx, md, svg, json.',
    ],
    ['no place to write', ['export', 'henk.json', '--format', 'md'], '--out says where the file goes.'],
  ])('%s', async (_, args, says) => {
    expect(expectRefused(await run(...args))).toContain(says);
  });
});

describe('a file that cannot be read is refused in one sentence:', () => {
  it('one that is not there', async () => {
    expect(expectRefused(await run('validate', 'none.json'))).toBe(
      'Het bestand none.json is er niet. Kijk of de naam klopt.',
    );
    expect(expectRefused(await run('validate', 'none.json', '--lang', 'en'))).toBe(
      'There is no file none.json. Check the name.',
    );
  });

  it('a folder, and something below a file', async () => {
    for (const name of ['.', 'henk.json/x.json'])
      expect(expectRefused(await run('analyse', name))).toBe(
        `Het bestand ${name} kan niet worden gelezen. Heb je er rechten voor?`,
      );
  });

  it.skipIf(process.getuid?.() === 0)('one that belongs to somebody else', async () => {
    fs.chmodSync(write('secret.json', SAMPLES.henk), 0o000);
    expect(expectRefused(await run('costs', 'secret.json'))).toContain('kan niet worden gelezen');
  });

  it('one of 200 MB, unread', async () => {
    fs.closeSync(fs.openSync(file('huge.json'), 'w'));
    fs.truncateSync(file('huge.json'), 200 * 1024 * 1024);
    expect(expectRefused(await run('validate', 'huge.json'))).toBe(
      'Dit bestand is te groot (meer dan 25 MB). Er is niets veranderd.',
    );
  });
});

/** One of each kind is enough here: the road behind the door is tested with all of them. */
const hostile = [
  brokenTexts.find(({ name }) => name === 'an empty file'),
  brokenTexts.find(({ name }) => name === 'a picture'),
  brokenTexts.find(({ name }) => name.startsWith('a file that ends')),
  brokenTexts.find(({ name }) => name === 'a newer format'),
  doubledIds[0],
  danglingFiles[0],
  forbiddenNames[0],
  outOfBounds[0],
  ...bombs
    .filter(({ name }) => /ten million|10,000 deep|mistakes/.test(name))
    .map(({ name, text }) => ({ name, text: text() })),
].filter((one) => one !== undefined);

describe('a hostile file is refused in one sentence, and nothing is written:', () => {
  it.each(hostile.map((one) => [one.name, one.text] as const))('%s', async (_, text) => {
    write('hostile.json', text);
    const ended = await run(
      'export',
      'hostile.json',
      '--format',
      'md',
      '--out',
      'hostile.md',
      '--lang',
      'en',
    );
    expect(expectRefused(ended)).toMatch(/^[^\n]{10,300}\.$/);
    expect(fs.existsSync(file('hostile.md'))).toBe(false);
  });
});

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
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

/** Exit code, nothing on stdout, something to read on stderr, and nothing that only a developer understands. */
const expectRefused = ({ code, out, err }: Ended, exitCode = 1): string => {
  expect(code).toBe(exitCode);
  expect(out).toBe('');
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:|\{\w+\}|undefined/);
  return err.trim();
};

/** A wrong call: exit code 2, what is wrong, and under it how it should be. Gives the sentence. */
const expectMisuse = (ended: Ended): string => {
  const [sentence = '', ...usage] = expectRefused(ended, 2).split('\n');
  expect(usage.slice(0, -1)).toEqual([
    expect.stringMatching(/^case validate FILE$/),
    expect.stringMatching(/^case analyse FILE/),
    expect.stringMatching(/^case costs FILE/),
    expect.stringMatching(/^case disclose FILE/),
    expect.stringMatching(/^case export FILE --format odt\|docx\|.*\|zip --out PATH \[--audience /),
    expect.stringMatching(/^case actions DIR \[--late\] \[--json\]$/),
  ]);
  return sentence;
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
    expect(expectMisuse(refused)).toBe('De optie --level is een van 0, 1, 2, niet "3".');
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
    ['a folder', 'folder.csv'],
    ['something below a file', 'henk.json/list.csv'],
  ])('into %s says so and leaves nothing behind', async (_, out) => {
    fs.mkdirSync(file('folder.csv'), { recursive: true });
    const before = fs.readdirSync(folder);
    const err = expectRefused(await run('export', 'henk.json', '--format', 'csv', '--out', out));
    expect(err).toBe(
      `Het bestand ${out} kan niet worden opgeslagen. Is de schijf vol of de map alleen-lezen?`,
    );
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});

describe('export for an audience', () => {
  it('writes what the audience gets at its usual level', async () => {
    const args = [
      'export',
      'henk.json',
      '--format',
      'md',
      '--out',
      'agency.md',
      '--audience',
      'agency:p-corp',
    ];
    expect((await run(...args)).code).toBe(0);
    const text = fs.readFileSync(file('agency.md'), 'utf8');
    expect(text).toContain('# Afspraken voor Woningcorporatie');
    expect(text).not.toMatch(/\bHenk\b/);
  });

  it('writes a bundle of everything with its codes', async () => {
    expect((await run('export', 'henk.json', '--format', 'zip', '--out', 'all.zip')).code).toBe(0);
    const names = Object.keys(unzipSync(fs.readFileSync(file('all.zip'))));
    expect(names).toEqual(
      expect.arrayContaining(['verslag.odt', 'verslag.docx', 'afspraken.xlsx', 'casus.json', 'SHA256SUMS']),
    );
    expect(names.filter((name) => name.startsWith('agenda/'))).toHaveLength(6);
  });

  it('says which agencies there are when the one asked for is not in the case', async () => {
    const err = expectRefused(
      await run('export', 'henk.json', '--format', 'odt', '--out', 'x.odt', '--audience', 'agency:p-x'),
    );
    expect(err).toContain('De instantie "p-x" staat niet in deze casus. Kies uit: p-zorg (Zorginstantie)');
    expect(fs.existsSync(file('x.odt'))).toBe(false);
  });
});

describe('a wrong call', () => {
  it('ends with 2, a sentence in the language asked for and how it should be, and makes no file', async () => {
    const before = fs.readdirSync(folder);
    const [ending, english] = await Promise.all([
      run('export', 'henk.json', '--format', 'csv', '--out', 'list.txt'),
      run('--lang', 'en', 'patterns', 'henk.json'),
    ]);
    expect(expectMisuse(ending)).toBe(
      'Het bestand list.txt moet eindigen op .csv. Kies een andere naam of een ander formaat.',
    );
    expect(expectMisuse(english)).toBe('There is no command "patterns". Choose one of those below.');
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  it('ends so also through the command that people type, which builds it first', async () => {
    const tool = path.join(ROOT, 'electron/tooling/case.mjs');
    const called = (...args: string[]) => runNode(tool, args, folder);
    expectMisuse(await called('patterns', 'x'));
    expectRefused(await called('validate', 'none.json'));
    expect((await called('validate', 'henk.json')).code).toBe(0);
  });
});

describe('help', () => {
  it.each([
    ['nl', 'Elk commando heeft'],
    ['en', 'Every command takes'],
  ])('is on standard output, and no mistake: %s', async (lang, says) => {
    const { code, out, err } = await run('--help', '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(says);
    expect((await run('costs', '--help')).code).toBe(0);
  });
});

describe('standard output', () => {
  const shell = (command: string): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const child = spawn('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      const read = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (read.err += text));
      child.on('error', reject).on('close', (code) => resolve({ code, ...read }));
    });

  it.skipIf(!fs.existsSync('/dev/full'))('that is full is said, in the language asked for', async () => {
    const ended = await shell(`"${process.execPath}" "${BUILT}" analyse henk.json --lang en > /dev/full`);
    expect(expectRefused(ended)).toBe('This command did not work. Nothing was changed.');
  });

  it.skipIf(process.platform === 'win32')('whose reader has had enough is no mistake', async () => {
    const ended = await shell(`"${process.execPath}" "${BUILT}" analyse henk.json --json | head -c 10`);
    expect([ended.err, ended.out.length]).toEqual(['', 10]);
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

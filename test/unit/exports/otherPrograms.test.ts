import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputFormat } from '../../../shared/exports/forAudience';
import { wordsIn } from '../../../shared/text/language';
import { sampleJson, tablesOf } from '../shared/support/cases';
import { bytesOf, order } from './support/orders';

const run = promisify(execFile);
const isHere = (program: string, option: string): boolean =>
  spawnSync(program, [option], { stdio: 'ignore' }).error === undefined;

/** Programs that are not ours; where they are not there, these count as skipped. */
const OFFICE = isHere('soffice', '--version') && isHere('pdftotext', '-v') && isHere('pdfinfo', '-v');
const UNZIP = isHere('unzip', '-v');

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-outputs-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const tables = tablesOf(sampleJson('henk'));
const write = async (name: string, format: OutputFormat, more = {}): Promise<void> =>
  fs.writeFileSync(file(name), await bytesOf(order(tables, more), format));

/** LibreOffice, with a profile of its own, so that one that is open stays as it is. */
const convert = async (to: string, ...names: string[]): Promise<void> => {
  const profile = `-env:UserInstallation=file://${file('profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...names.map(file)]);
};

const textOfPdf = async (name: string): Promise<string> =>
  (await run('pdftotext', ['-layout', file(name), '-'])).stdout;
const pagesOf = async (name: string): Promise<number> =>
  Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [file(name)])).stdout)?.[1]);

describe.skipIf(!OFFICE)('LibreOffice', () => {
  beforeAll(async () => {
    await Promise.all([
      write('odt.odt', 'odt'),
      write('docx.docx', 'docx'),
      write('brief.odt', 'odt', { audience: { kind: 'resident' } }),
      write('vraag.odt', 'odt', { audience: { kind: 'escalation' }, level: 0 }),
      write('ods.ods', 'ods'),
      write('xlsx.xlsx', 'xlsx'),
    ]);
    await convert('pdf', 'odt.odt', 'docx.docx', 'brief.odt', 'vraag.odt');
    // Semicolons, UTF-8, days as they are shown, the first sheet.
    await convert(
      'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1',
      'ods.ods',
      'xlsx.xlsx',
    );
  }, 240_000);

  it.each(['odt', 'docx'])(
    'opens the report as %s: the decision, the actions and the dissent are read on its pages',
    async (format) => {
      const text = (await textOfPdf(`${format}.pdf`)).replaceAll(/\s+/g, ' ');
      for (const wanted of [
        'Wat is er besloten?',
        'Wie doet wat?',
        'Tegengeluid',
        'Als wij bij Henk blijven',
        'Gemeente (Wmo)',
      ])
        expect(text).toContain(wanted);
      expect(await pagesOf(`${format}.pdf`)).toBeLessThan(16);
    },
  );

  it('puts the letter on one page, in ordinary type, and the question to the next step too', async () => {
    expect(await pagesOf('brief.pdf')).toBe(1);
    expect(await pagesOf('vraag.pdf')).toBe(1);
  });

  it.each(['ods', 'xlsx'])('opens the workbook as %s with the same actions and days in it', (format) => {
    const found = fs.readdirSync(folder).find((name) => name.startsWith(format) && name.endsWith('.csv'));
    const text = fs.readFileSync(file(found ?? ''), 'utf8');
    for (const action of tables.actions.values()) expect(text).toContain(action.text);
    expect(text).toContain(wordsIn('nl').actionList.result);
    expect(text).toMatch(/;"?2026-03-\d\d"?;/);
  });
});

describe.skipIf(!UNZIP)('unzip and sha256sum', () => {
  it('open the bundle and find every file as its code says', async () => {
    await write('alles.zip', 'zip');
    await run('unzip', ['-q', file('alles.zip'), '-d', file('alles')]);
    const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: file('alles') });
    const lines = stdout.trim().split('\n');
    expect(lines.every((line) => line.endsWith(': OK'))).toBe(true);
    expect(lines.length).toBeGreaterThan(9);
  });
});

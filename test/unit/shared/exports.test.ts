import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../electron/exports/writeSheets';
import { applyOps } from '../../../shared/doc/applyOps';
import { set } from '../../../shared/doc/op';
import { actionSheet, actionWorkbook } from '../../../shared/exports/actionList';
import { csvOf } from '../../../shared/exports/csv';
import { markdownReport } from '../../../shared/exports/markdownReport';
import { wordsIn } from '../../../shared/text/language';
import { LANGUAGES, SAMPLE_NAMES, sampleJson, tablesOf } from './support/cases';
import { fullDesk } from './support/desk';
import { readWorkbook } from './support/tinyZip';

const csv = (...row: (string | number | null)[]): string => csvOf({ name: 'x', header: ['a'], rows: [row] });
const secondLine = (text: string): string => text.split('\r\n')[1]!;

describe('a CSV file for Dutch Excel', () => {
  it('starts with a byte order mark, parts with semicolons, quotes every cell and ends lines with CR LF', () => {
    const text = csvOf({
      name: 'x',
      header: ['nr', 'afspraak'],
      rows: [
        [1, 'Bellen'],
        [2, null],
      ],
    });
    expect(text).toBe('\uFEFF"nr";"afspraak"\r\n"1";"Bellen"\r\n"2";""\r\n');
    expect([...Buffer.from(text, 'utf8').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each([
    ['doubles quotes', 'zei "ja"; en ging', '"zei ""ja""; en ging"'],
    ['keeps a line break out of a cell', 'een\r\n\r\n  twee\ndrie\rvier', '"een twee drie vier"'],
    ['keeps letters of all kinds', 'Ömer 🧩 한글', '"Ömer 🧩 한글"'],
    ['disarms a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['disarms a plus', '+31612345678', `"'+31612345678"`],
    ['disarms a minus', '-1+2', `"'-1+2"`],
    ['disarms an at', '@SUM(A1)', `"'@SUM(A1)"`],
    ['disarms a tab', '\t=1', `"'\t=1"`],
    ['leaves an ordinary text alone', 'a=b', '"a=b"'],
  ])('%s', (_, cell, wanted) => {
    expect(secondLine(csv(cell))).toBe(wanted);
  });

  it('leaves a number a number', () => {
    expect(secondLine(csv(-5, 0))).toBe('"-5";"0"');
  });
});

describe('the action list', () => {
  it('has one row per action, in order of number, with the id of the action in the last column', () => {
    const tables = tablesOf(sampleJson('henk'));
    const { header, rows } = actionSheet(tables, 'nl', '2026-03-02');
    expect(header).toEqual(Object.values(wordsIn('nl').actionList));
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([1, 2, 3, 4, 5, 6].map((no) => [no, `a${no}`]));
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('names who does it, for which scenario, what it relieves and who helps when it fails', () => {
    const [row] = actionSheet(fullDesk().tables, 'nl', '2026-03-02').rows;
    expect(row).toEqual([
      4,
      'Sam',
      'Bellen',
      'Er is gebeld',
      'Wijkteam',
      'Noor de Vries',
      'consulent',
      '',
      '2026-03-09',
      'Vastgelopen',
      null,
      'Samen',
      'Regels botsen',
      'Wethouder',
      5,
      '',
      '2026-03-01T13:00:00.000Z',
      'a1',
    ]);
  });

  it('says that a draft is a draft, and what it lacks', () => {
    const [, draft] = actionSheet(fullDesk().tables, 'nl', '2026-03-02').rows;
    expect(draft![9]).toBe('nog geen afspraak: instantie, naam, waaraan zien we dat het klaar is');
    const [, english] = actionSheet(fullDesk().tables, 'en', '2026-03-02').rows;
    expect(english![9]).toBe('not an action yet: agency, name, how we see it is done');
  });

  it('counts the days that an action is late, from the day after; what is done is never late', () => {
    const on = (today: string) => actionSheet(fullDesk().tables, 'nl', today).rows[0]!.slice(9, 11);
    expect(on('2026-03-09')).toEqual(['Vastgelopen', null]);
    expect(on('2026-03-10')).toEqual(['Te laat', 1]);
    expect(on('2026-04-09')).toEqual(['Te laat', 31]);
    const desk = fullDesk();
    applyOps(desk.doc, [set('actions', 'a1', 'status', 'done')], { kind: 'user' });
    expect(actionSheet(desk.tables, 'nl', '2026-04-09').rows[0]!.slice(9, 11)).toEqual(['Klaar', null]);
  });
});

describe('the report', () => {
  it.each(SAMPLE_NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    'of %s in %s holds every dissent, every action and every scenario',
    (name, language) => {
      const tables = tablesOf(sampleJson(name), language);
      const report = markdownReport(tables, language, '2026-03-02');
      expect(report).toContain(`## ${wordsIn(language).report.dissent}`);
      const plainly = report.replaceAll('\\', '');
      for (const dissent of tables.dissents.values()) expect(plainly).toContain(dissent.text);
      for (const action of tables.actions.values()) expect(plainly).toContain(action.text);
      for (const scenario of tables.scenarios.values()) expect(plainly).toContain(`### ${scenario.title}`);
      expect(report).not.toMatch(/\{\w+\}|undefined|null|\[object/);
    },
  );

  it('says so when nobody dissented', () => {
    expect(
      markdownReport(
        tablesOf({ schema: 'rondetafel.case/1', id: 'x', title: 'T', pseudonym: 'P' }),
        'nl',
        '2026-03-02',
      ),
    ).toContain('## Tegengeluid\n\nEr is nog niet gevraagd welk risico niet is genoemd.');
  });

  const reportWith = (text: string): string => {
    const desk = fullDesk();
    const type = { op: 'type', index: 0, remove: 1_000, insert: text } as const;
    desk.load([
      set('case', 'case', 'title', text),
      set('parties', 'p2', 'name', text),
      { ...type, table: 'decisions', id: 'd1', field: 'text' },
      { ...type, table: 'dissents', id: 't1', field: 'text' },
    ]);
    return markdownReport(desk.tables, 'nl', '2026-03-02');
  };

  it.each([
    ['bold', '**vet** _schuin_', String.raw`\*\*vet\*\* \_schuin\_`],
    ['a heading on a new line', 'een\n# twee', String.raw`een \# twee`],
    ['a picture', '![x](http://y)', String.raw`!\[x\](http://y)`],
    ['HTML', '<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['HTML in disguise', '&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    ['a table cell', 'a | b', String.raw`a \| b`],
    ['code', '`x`', String.raw`\`x\``],
    ['struck-through text', '~~x~~', String.raw`\~\~x\~\~`],
    ['a list', '- x', String.raw`\- x`],
    ['a numbered list', '1. x', String.raw`1\. x`],
    ['what replaces mean something by', "$& $' $1 {title}", "$& $' $1 {title}"],
  ])('takes %s literally', (_, text, literal) => {
    const report = reportWith(text);
    expect(report.split('\n')[0]).toBe(`# ${literal}`);
    // What was typed on two lines stays on two lines.
    expect(report.replaceAll('\\\n> ', ' ')).toContain(`\n> ${literal}\n`);
    expect(report).toContain(`| ${literal} |`);
  });
});

describe('the workbook', () => {
  it.each(LANGUAGES)('opens, and has all sheets and rows, in %s', async (language) => {
    const sheets = actionWorkbook(tablesOf(sampleJson('henk'), language), language, '2026-03-20');
    const read = readWorkbook(await xlsxOf(sheets));
    expect([...read.keys()]).toEqual(Object.values(wordsIn(language).sheets));
    for (const { name, header, rows } of sheets) {
      const wanted = [header, ...rows].map((row) =>
        row.map((cell) => String(cell ?? '')).filter((cell) => cell !== ''),
      );
      expect(
        read.get(name)!.map((row) => row.filter((cell) => cell !== '')),
        name,
      ).toEqual(wanted);
    }
  });

  it('keeps odd letters, leaves out what XML cannot hold, and runs no formula', async () => {
    const cells = ['a & b < c > "d"', '=1+1', 'lijn\nbreuk', '🧩', 'verticaal\u000Btab'];
    const read = readWorkbook(
      await xlsxOf([{ name: 'Alles', header: ['x'], rows: cells.map((cell) => [cell]) }]),
    );
    expect(read.get('Alles')!.flat()).toEqual(['x', ...cells.slice(0, 4), 'verticaaltab']);
  });

  it('is there also when there is nothing to tell', async () => {
    const tables = tablesOf({ schema: 'rondetafel.case/1', id: 'x', title: 'T', pseudonym: 'P' });
    const read = readWorkbook(await xlsxOf(actionWorkbook(tables, 'nl', '2026-03-02')));
    for (const rows of read.values()) expect(rows).toHaveLength(1);
  });
});

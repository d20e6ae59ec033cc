import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { xlsxOf } from '../../../electron/exports/writeSheets';
import { applyOps } from '../../../shared/doc/applyOps';
import { set } from '../../../shared/doc/op';
import { comparePeople } from '../../../shared/base/personNames';
import { actionSheet, actionWorkbook } from '../../../shared/exports/actionList';
import { csvOf } from '../../../shared/exports/csv';
import { momentWords } from '../../../shared/exports/dateWords';
import { markdownReport } from '../../../shared/exports/markdownReport';
import type { Cell } from '../../../shared/exports/sheet';
import { wordsIn } from '../../../shared/text/language';
import { LANGUAGES, SAMPLE_NAMES, sampleJson, tablesOf } from './support/cases';
import { fullDesk } from './support/desk';
import { readWorkbook, unzip } from './support/tinyZip';

const csv = (...row: (string | number | null)[]): string => csvOf({ name: 'x', header: ['a'], rows: [row] });
/** A day as a workbook counts it: from 30 December 1899 on. */
const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;
const inWorkbook = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? String(serial(cell.date)) : String(cell ?? '');
const secondLine = (text: string): string => text.split('\r\n')[1]!;

describe('a CSV file for Dutch Excel', () => {
  it('starts with a byte order mark, parts with semicolons, quotes every cell and ends rows with CR LF', () => {
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
    ['keeps the lines of a cell', 'een\r\n\r\n  twee\ndrie\rvier', '"een\n\n  twee\ndrie\nvier"'],
    ['makes a space of a vertical tab', 'een\u000btwee', '"een twee"'],
    ['leaves out what no document can hold', 'een\u0000\u0007twee', '"eentwee"'],
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

  it('lists people by surname, with prefixes, initials, accents and ligatures not counted', () => {
    const { tables } = fullDesk();
    const [first] = tables.actions.values();
    const names = ['Z. Aalbers', 'A. van der Kok', 'É. Élan', 'B. Ĳsbrandy', 'A. IJmker', 'H. Bos'];
    const actions = new Map(
      names.map((name, at) => [
        `p${at}`,
        { ...first!, id: `p${at}`, no: at + 1, owner: { name, role: null, fictional: true } },
      ]),
    );
    const sheets = actionWorkbook({ ...tables, actions }, 'nl', '2026-03-02');
    const perPerson = sheets.find(({ name }) => name === wordsIn('nl').sheets.perPerson)!;
    expect(perPerson.rows.map((row) => row[5])).toEqual([
      'Z. Aalbers',
      'H. Bos',
      'É. Élan',
      'A. IJmker',
      'B. Ĳsbrandy',
      'A. van der Kok',
    ]);
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
      { date: '2026-03-09' },
      'Vastgelopen',
      null,
      'Samen',
      'Regels botsen',
      'Wethouder',
      5,
      '',
      momentWords('2026-03-01T13:00:00.000Z', 'nl'),
      'a1',
    ]);
  });

  it('says that a draft is a draft, and what it lacks', () => {
    const [, draft] = actionSheet(fullDesk().tables, 'nl', '2026-03-02').rows;
    expect(draft![9]).toBe('nog geen afspraak: instantie, naam, resultaat');
    const [, english] = actionSheet(fullDesk().tables, 'en', '2026-03-02').rows;
    expect(english![9]).toBe('not an action yet: agency, name, result');
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
      const wanted = [header, ...rows].map((row) => row.map(inWorkbook).filter((cell) => cell !== ''));
      expect(
        read.get(name)!.map((row) => row.filter((cell) => cell !== '')),
        name,
      ).toEqual(wanted);
    }
  });

  it('keeps odd letters, leaves out what XML cannot hold, and runs no formula', async () => {
    const cells = ['a & b < c > "d"', '=1+1', 'lijn\nbreuk', '🧩', 'verticaal\u000Btab', 'nul\u0000'];
    const read = readWorkbook(
      await xlsxOf([{ name: 'Alles', header: ['x'], rows: cells.map((cell) => [cell]) }]),
    );
    expect(read.get('Alles')!.flat()).toEqual(['x', ...cells.slice(0, 4), 'verticaal tab', 'nul']);
  });

  it('is there also when there is nothing to tell', async () => {
    const tables = tablesOf({ schema: 'rondetafel.case/1', id: 'x', title: 'T', pseudonym: 'P' });
    const read = readWorkbook(await xlsxOf(actionWorkbook(tables, 'nl', '2026-03-02')));
    for (const rows of read.values()) expect(rows).toHaveLength(1);
  });
});

describe('a case with lines, moments and names with prefixes, in Amsterdam', () => {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/linesAndNames.json'), 'utf8');
  const tables = tablesOf(text);

  beforeEach(() => void vi.stubEnv('TZ', 'Europe/Amsterdam'));
  afterEach(() => void vi.unstubAllEnvs());

  const cellsUnder = (column: keyof ReturnType<typeof wordsIn>['actionList']): Cell[] => {
    const { header, rows } = actionSheet(tables, 'nl', '2026-07-02');
    return rows.map((row) => row[header.indexOf(wordsIn('nl').actionList[column])]!);
  };

  it('says a moment as the clock on the wall said it', () => {
    expect(cellsUnder('changed')).toEqual(['2 juli 2026 om 00:30', '']);
    expect(csvOf(actionSheet(tables, 'nl', '2026-07-02'))).not.toMatch(/T\d\d:\d\d/);
  });

  it('has days as days, that a spreadsheet reckons with', async () => {
    expect(cellsUnder('due')).toEqual([{ date: '2026-12-02' }, { date: '2026-12-03' }]);
    const book = await xlsxOf(actionWorkbook(tables, 'nl', '2026-07-02'));
    expect(readWorkbook(book).get('Alles')!.flat()).toContain(String(serial('2026-12-02')));
    expect(unzip(book).get('xl/styles.xml')).toContain('yyyy-mm-dd');
  });

  it('makes a space of a vertical tab, in every format', async () => {
    const wanted = 'Huis bekijken met de buren';
    expect(csvOf(actionSheet(tables, 'nl', '2026-07-02'))).toContain(wanted);
    expect(markdownReport(tables, 'nl', '2026-07-02')).toContain(wanted);
    const book = readWorkbook(await xlsxOf(actionWorkbook(tables, 'nl', '2026-07-02')));
    expect(book.get('Alles')!.flat()).toContain(wanted);
  });

  it('keeps the lines of the resident in the report', () => {
    expect(markdownReport(tables, 'nl', '2026-07-02')).toContain(
      [
        'Ik wil drie dingen:\\',
        String.raw`  \- rust\ `.trimEnd(),
        String.raw`  \- een eigen sleutel\ `.trimEnd(),
        String.raw`  \- dat iemand belt`,
        '',
        '  En geen brieven meer.',
      ].join('\n'),
    );
  });

  it('has people by surname, with what stands before it after', () => {
    const perPerson = actionWorkbook(tables, 'nl', '2026-07-02')[2]!;
    expect(perPerson.name).toBe('Per persoon');
    expect(perPerson.rows.map((row) => row[5])).toEqual(['Z. Aalbers', 'A. van der Kok']);
  });
});

describe('people in order', () => {
  it.each([
    [
      ['A. van der Kok', 'Z. Aalbers', 'B. de Boer', 'Bea Boer', ''],
      ['Z. Aalbers', 'B. de Boer', 'Bea Boer', 'A. van der Kok', ''],
    ],
    [
      ['José IJzerman', 'Émile Évers', "Anna 't Hart", 'Bo Hart', 'Van Dijk'],
      ['Van Dijk', 'Émile Évers', "Anna 't Hart", 'Bo Hart', 'José IJzerman'],
    ],
    [
      ['', 'Kok', ' '],
      ['Kok', '', ' '],
    ],
  ])('%j', (names, wanted) => {
    expect(names.toSorted(comparePeople)).toEqual(wanted);
  });
});

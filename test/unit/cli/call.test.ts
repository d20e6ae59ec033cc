import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../electron/cli/answers';
import { readCall } from '../../../electron/cli/call';
import { Refusal, usage } from '../../../electron/cli/usage';
import { LANGUAGES } from '../../../shared/text/language';

/** How a call is refused. */
const refusalOf = (...args: readonly string[]): Refusal => {
  try {
    const asked = readCall(args);
    if ('call' in asked) answerTo(asked.call);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('a wrong call of the command line is answered with a sentence, the usage and 2:', () => {
  it.each([
    ['no command', [], 'Welk commando? Kies er een van hieronder.', 'Which command?'],
    [
      'an unknown command',
      ['patterns', 'x'],
      'Het commando "patterns" bestaat niet.',
      'There is no command "patterns".',
    ],
    [
      'a name that every object has',
      ['constructor', 'x'],
      'Het commando "constructor" bestaat niet.',
      'There is no command "constructor".',
    ],
    [
      'no file',
      ['validate'],
      'Noem het bestand van de casus achter "validate".',
      'Name the file of the case',
    ],
    [
      'two files',
      ['validate', 'henk.json', 'maria.json'],
      'Noem precies één bestand, niet 2.',
      'exactly one file, not 2.',
    ],
    [
      'an unknown option',
      ['validate', 'henk.json', '--fast'],
      'De optie --fast bestaat hier niet.',
      'There is no option --fast here.',
    ],
    [
      'an unknown letter',
      ['validate', 'henk.json', '-f'],
      'De optie -f bestaat hier niet.',
      'There is no option -f here.',
    ],
    [
      'an option of another command',
      ['validate', 'henk.json', '--out', 'x.md'],
      'De optie --out bestaat hier niet.',
      'There is no option --out here.',
    ],
    [
      'an option twice',
      ['costs', 'henk.json', '--rate', '0', '--rate', '0.1'],
      'De optie --rate staat er twee keer.',
      'is there twice',
    ],
    [
      'a value for an option that has none',
      ['analyse', 'henk.json', '--json=yes'],
      'Achter de optie --json hoort niets.',
      'Nothing belongs behind',
    ],
    [
      'a rate in words',
      ['costs', 'henk.json', '--rate', 'low'],
      'De optie --rate is een getal van 0 tot en met 0.2, niet "low".',
      'The option --rate is a number from 0 to 0.2, not "low".',
    ],
    ['a rate in percents', ['costs', 'henk.json', '--rate', '2.25'], 'niet "2.25"', 'not "2.25"'],
    [
      'no rate after --rate',
      ['costs', 'henk.json', '--rate'],
      'Achter de optie --rate hoort een waarde.',
      'A value belongs behind the option --rate.',
    ],
    [
      'another option after --rate',
      ['costs', 'henk.json', '--rate', '--json'],
      'Achter de optie --rate hoort een waarde.',
      'A value belongs behind the option --rate.',
    ],
    [
      'too few runs',
      ['costs', 'henk.json', '--runs', '9'],
      '--runs is een getal van 10 tot en met 100000',
      '--runs is a number from 10 to 100000',
    ],
    [
      'half a run',
      ['costs', 'henk.json', '--runs', '10.5'],
      '--runs is een heel getal, niet "10.5".',
      '--runs is a whole number, not "10.5".',
    ],
    [
      'half a month',
      ['costs', 'henk.json', '--horizon', '12.5'],
      '--horizon is een heel getal',
      '--horizon is a whole number',
    ],
    [
      'a horizon too far',
      ['costs', 'henk.json', '--horizon', '241'],
      '--horizon is een getal van 12 tot en met 240',
      'from 12 to 240',
    ],
    [
      'no format',
      ['export', 'henk.json', '--out', 'x'],
      'De optie --format ontbreekt. Kies odt, docx, html, md, xlsx, ods, csv, ics, svg, graphml, json, zip.',
      'The option --format is missing.',
    ],
    [
      'an unknown format',
      ['export', 'henk.json', '--format', 'rtf', '--out', 'x.rtf'],
      '--format is een van odt, docx, html, md, xlsx, ods, csv, ics, svg, graphml, json, zip, niet "rtf".',
      'not "rtf"',
    ],
    [
      'no place to write',
      ['export', 'henk.json', '--format', 'md'],
      'De optie --out ontbreekt.',
      'The option --out is missing.',
    ],
    [
      'an ending of another format',
      ['export', 'henk.json', '--format', 'csv', '--out', 'list.xlsx'],
      'Het bestand list.xlsx moet eindigen op .csv.',
      'The file list.xlsx must end in .csv.',
    ],
    [
      'an audience that is not there',
      ['export', 'henk.json', '--format', 'odt', '--out', 'x.odt', '--audience', 'krant'],
      '--audience is een van doorbraakteam, agency:ID, resident, escalation, file, niet "krant".',
      'not "krant"',
    ],
    [
      'a level that the audience does not have',
      [
        'export',
        'henk.json',
        '--format',
        'odt',
        '--out',
        'x.odt',
        '--audience',
        'escalation',
        '--level',
        '2',
      ],
      'Dit kan voor escalation alleen op niveau 0, niet op niveau 2.',
      'at level 0 only',
    ],
    [
      'a list for the resident',
      ['export', 'henk.json', '--format', 'xlsx', '--out', 'x.xlsx', '--audience', 'resident'],
      'Een xlsx-bestand is er niet voor resident.',
      'There is no xlsx file for resident.',
    ],
    [
      'days at the level of the outcome only',
      ['export', 'henk.json', '--format', 'ics', '--out', 'x.ics', '--level', '0'],
      'Op niveau 0 is er geen ics-bestand',
      'At level 0 there is no ics file',
    ],
    [
      'no level',
      ['disclose', 'henk.json'],
      'De optie --level ontbreekt. Kies 0, 1, 2.',
      'The option --level is missing.',
    ],
    [
      'a file that is not there as well',
      ['export', 'none.json', '--format', 'rtf', '--out', 'x'],
      '--format is een van',
      '--format is one of',
    ],
  ])('%s', (_, args, dutch, english) => {
    const [nl, en] = [refusalOf(...args), refusalOf('--lang=en', ...args)];
    expect(nl.message).toContain(dutch);
    expect(en.message).toContain(english);
    for (const { message } of [nl, en]) expect(message).not.toMatch(/undefined|NaN|\{\w+\}/);
    expect([nl.exitCode, en.exitCode]).toEqual([2, 2]);
    expect(nl.message.endsWith(`\n${usage('nl')}`)).toBe(true);
    expect(en.message.endsWith(`\n${usage('en')}`)).toBe(true);
  });

  it('a language that is not there', () => {
    expect(refusalOf('validate', 'henk.json', '--lang', 'fr').message).toContain(
      'De optie --lang is een van nl, en, niet "fr".',
    );
  });
});

describe('a right call', () => {
  it.each(LANGUAGES)('is read with its command, file, options and language: %s', (language) => {
    expect(readCall(['costs', 'henk.json', '--rate=0', '--json', '--lang', language])).toMatchObject({
      call: {
        command: 'costs',
        file: 'henk.json',
        language,
        values: new Map([
          ['rate', '0'],
          ['json', ''],
          ['lang', language],
        ]),
      },
    });
  });

  it('may have a file whose name begins with a hyphen, behind --', () => {
    expect(readCall(['validate', '--', '--odd.json'])).toMatchObject({ call: { file: '--odd.json' } });
  });

  it('may end in capitals, as a file name on some disks does', () => {
    const asked = readCall(['export', 'henk.json', '--format', 'csv', '--out', 'LIST.CSV']);
    expect('call' in asked && typeof answerTo(asked.call)).toBe('function');
  });
});

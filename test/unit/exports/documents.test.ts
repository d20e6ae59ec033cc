import { describe, expect, it } from 'vitest';
import { documentFor, LEVELS_OF, type Audience } from '../../../shared/exports/document/audience';
import { REPORT_PARTS } from '../../../shared/exports/document/report';
import type { Block, OutputDocument, Runs } from '../../../shared/exports/document/tree';
import { amountText, dayText, listed, momentText, sentence } from '../../../shared/exports/document/speech';
import { documentWordsIn } from '../../../shared/text/documents/documentWords';
import { maximalCase } from '../../fixtures/maximalCase';
import { LANGUAGES, SAMPLE_NAMES, sampleJson, tablesOf } from '../shared/support/cases';
import { order } from './support/orders';

const text = (runs: Runs): string => runs.map((run) => run.text).join('');

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [text(block.runs)];
    case 'list':
      return block.items.map(text);
    case 'facts':
      return block.facts.flatMap((fact) => [fact.term, text(fact.text)]);
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flatMap((row) => row.map(text))];
    default:
      return [];
  }
};
const saidIn = ({ blocks }: OutputDocument): string[] => blocks.flatMap(textsOf);
const headingsIn = ({ blocks }: OutputDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

const AUDIENCES: Audience[] = [
  { kind: 'doorbraakteam' },
  { kind: 'resident' },
  { kind: 'escalation' },
  { kind: 'file' },
];

describe('what a document says', () => {
  it.each(
    SAMPLE_NAMES.flatMap((name) =>
      LANGUAGES.flatMap((language) =>
        AUDIENCES.flatMap((audience) =>
          LEVELS_OF[audience.kind].map((level) => [name, language, audience.kind, level, audience] as const),
        ),
      ),
    ),
  )(
    'of %s in %s for %s at level %i holds no code, no empty quote and no day as a machine writes it',
    (name, language, _, level, audience) => {
      const tables = tablesOf(sampleJson(name), language);
      const said = saidIn(documentFor(tables, order(tables, { language, audience, level }))).join('\n');
      expect(said).not.toMatch(/(?<!\d)(19|20)\d{2}-\d{2}(?!\d)/);
      expect(said).not.toMatch(/“\s*”|undefined|null|NaN|\[object|\{\w+\}|≈/);
      expect(said).not.toMatch(/€\s0\b(?![.,]\d)/);
      expect(said).not.toMatch(/\b(must_consult|agree_with_reservation|no_provision|at_table|outcome_\w+)\b/);
      expect(said).not.toMatch(/[^.]\.\.(?!\.)|\s[.,;:!?](\s|$)/);
    },
  );

  it('has a heading only where something stands under it, and each level under the one above', () => {
    for (const name of SAMPLE_NAMES) {
      const tables = tablesOf(sampleJson(name));
      const { blocks } = documentFor(tables, order(tables));
      let level = 0;
      blocks.forEach((block, at) => {
        if (block.kind !== 'heading') return;
        expect(block.level - level, block.text).toBeLessThanOrEqual(1);
        level = block.level;
        const next = blocks[at + 1];
        expect(next !== undefined && (next.kind !== 'heading' || next.level > block.level), block.text).toBe(
          true,
        );
      });
    }
  });

  it('keeps dissent in the report, whatever is left out', () => {
    const tables = tablesOf(sampleJson('henk'));
    const bare = documentFor(tables, order(tables, { without: new Set(REPORT_PARTS) }));
    expect(headingsIn(bare)).toContain('Tegengeluid');
    expect(saidIn(bare).join('\n')).toContain('Als wij bij Henk blijven, wacht een ander langer.');
    expect(headingsIn(bare)).not.toContain('De kaart');
  });

  it('tells who sat at the table, with which mandate until when, and on what ground data were shared', () => {
    const said = saidIn(documentFor(tablesOf(maximalCase), order(tablesOf(maximalCase)))).join('\n');
    expect(said).toContain('Noor de Vries');
    expect(said).toContain('nee, moet eerst terug, tot vr 20 maart 2026');
    expect(said).toContain('Gegevens worden gedeeld omdat een wettelijke taak dat vraagt.');
    expect(said).toContain('Namens de inwoner sprak: Tante.');
  });

  it('tells a range of money as people say it, and nothing where it is nothing', () => {
    const plain = (range: [number, number]): string => amountText(range, 'nl').replaceAll('\u00A0', ' ');
    expect(plain([600_000, 1_100_000])).toBe('ongeveer € 6.000 tot € 11.000');
    expect(plain([500_000, 500_000])).toBe('ongeveer € 5.000');
    expect(plain([0, 0])).toBe('');
    expect(plain([0, 1_200_000])).toBe('hoogstens ongeveer € 12.000');
    expect(plain([-400_000, -300_000])).toBe('levert ongeveer € 3.000 tot € 4.000 op');
    expect(plain([-100_000, 200_000])).toBe(
      'levert hoogstens ongeveer € 1.000 op, of kost hoogstens ongeveer € 2.000',
    );
    expect(amountText([600_000, 1_100_000], 'en')).toBe('about €6,000 to €11,000');
  });

  it('tells days and moments in words, in local time', () => {
    expect(dayText('2027-02-20', 'nl')).toBe('za 20 februari 2027');
    expect(dayText('2027-02-20', 'en')).toBe('Sat 20 February 2027');
    expect(dayText('2027-02', 'nl')).toBe('februari 2027');
    expect(dayText(null, 'nl')).toBe('');
    const zone = 'Europe/Amsterdam';
    expect(momentText('2026-07-01T22:30:00.000Z', { language: 'nl', zone })).toBe(
      'do 2 juli 2026 om 00.30 uur',
    );
    expect(momentText('2026-12-01T13:05:00.000Z', { language: 'en', zone })).toBe(
      'Tue 1 December 2026 at 14:05',
    );
  });

  it('joins and ends sentences as people do', () => {
    expect(listed(['a', '', 'b', 'c'], 'nl')).toBe('a, b en c');
    expect(sentence('Er is gebeld')).toBe('Er is gebeld.');
    expect(sentence('Klaar?')).toBe('Klaar?');
    expect(sentence('“Ja.”')).toBe('“Ja.”');
    expect(sentence('  ')).toBe('');
  });

  it('keeps lines that were typed apart', () => {
    const tables = tablesOf({ ...maximalCase, decision: { ...maximalCase.decision, text: 'Eén.\nTwee.' } });
    expect(saidIn(documentFor(tables, order(tables)))).toContain('Eén.\nTwee.');
  });
});

describe('the question to the next step', () => {
  it.each(SAMPLE_NAMES)('of %s holds nothing that anybody typed', (name) => {
    const tables = tablesOf(sampleJson(name));
    const said = saidIn(
      documentFor(tables, order(tables, { audience: { kind: 'escalation' }, level: 0 })),
    ).join('\n');
    for (const party of tables.parties.values())
      if (party.kind === 'resident' || party.kind === 'household') expect(said).not.toContain(party.name);
    for (const { text: typed } of tables.actions.values()) expect(said).not.toContain(typed);
    expect(said).toContain('Wat vragen wij?');
  });
});

/** A sentence ends at a full stop, a question mark or a new line; a colon before a name's sentence begins another. */
const sentencesOf = (document: OutputDocument): string[] =>
  document.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
    .flatMap(textsOf)
    .flatMap((one) => one.replaceAll(/\b(\p{Lu})\. (?=\p{Lu}|van)/gu, '$1 ').split(/(?<=[.!?:])\s+|\n/))
    .filter((one) => /\p{L}/u.test(one));

const wordsOf = (one: string): number => one.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Words of the office that nobody outside it says. Source: Communicatie Rijk on B1, and our own list. */
const OFFICE_WORDS =
  /\b(betreffende|conform|derhalve|dienaangaande|echter|geschieden|inzake|jegens|middels|mits|nadere|ondanks|reeds|teneinde|tevens|thans|uiterst|vigerend|voornoemde?|wederom|zodoende|casus|casusregie|instantie|escalatie|stakeholder|voorbehoud|mandaat|grondslag|traject|participatie|beschikking|cliënt|burger)\b/i;

describe('the letter to the resident', () => {
  const letterOf = (name: (typeof SAMPLE_NAMES)[number], isLarge = false): OutputDocument => {
    const tables = tablesOf(sampleJson(name));
    return documentFor(tables, order(tables, { audience: { kind: 'resident' }, isLarge }));
  };

  it.each(SAMPLE_NAMES)('of %s has sentences of at most 20 words and of 12 on average', (name) => {
    const counts = sentencesOf(letterOf(name)).map(wordsOf);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(12);
  });

  it('has no word of the office in what we say ourselves', () => {
    const own = Object.values(documentWordsIn('nl').letters).flat().join(' ');
    expect(own).not.toMatch(OFFICE_WORDS);
  });

  it.each(SAMPLE_NAMES)(
    'of %s says what happens, whom to call and what to do when you disagree, with "u"',
    (name) => {
      const letter = letterOf(name);
      expect(headingsIn(letter)).toEqual(
        expect.arrayContaining(['Wie kunt u bellen?', 'Bent u het niet eens?']),
      );
      expect(saidIn(letter).join('\n')).toContain('bezwaar maken');
      expect(saidIn(letter).join('\n')).not.toMatch(/\b(je|jij|jouw)\b/);
    },
  );

  it('is there in large type too', () => {
    expect(letterOf('henk', true).type).toBe('large');
  });

  it('is the one that somebody wrote at the table, without a second greeting', () => {
    const tables = tablesOf(maximalCase);
    const said = saidIn(documentFor(tables, order(tables, { audience: { kind: 'resident' } })));
    expect(said).toContain('We komen langs.');
    expect(said.filter((one) => one.startsWith('Beste'))).toHaveLength(1);
  });
});

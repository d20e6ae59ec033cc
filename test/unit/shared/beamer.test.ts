import { describe, expect, it } from 'vitest';
import { SCENARIO_ROWS } from '../../../shared/beamer/choices';
import { buildSlide } from '../../../shared/beamer/buildSlide';
import { CARDS_MAX } from '../../../shared/beamer/mapSlide';
import { minutesLeft } from '../../../shared/beamer/minutesLeft';
import { beamerPage, type SlideOf } from '../../../shared/beamer/page';
import { clipped, curtain, TEXT_MAX } from '../../../shared/beamer/shown';
import type { BeamerSource } from '../../../shared/beamer/source';
import { editParty } from '../../../shared/commands/party';
import { beginMeeting, checkIn } from '../../../shared/commands/meeting';
import { shortRange } from '../../../shared/exports/euros';
import { loopsOf } from '../../../shared/insight/circles';
import { overlap } from '../../../shared/map/geometry';
import { PHASE_NAMES } from '../../../shared/model/phases';
import type { CaseTables } from '../../../shared/model/tables';
import { expectedOf, LANGUAGES, SAMPLE_NAMES, sampleJson, tablesOf } from './support/cases';
import { Desk, fullDesk } from './support/desk';

const sourceOf = (tables: CaseTables, more: Partial<BeamerSource> = {}): BeamerSource => ({
  tables,
  loops: loopsOf(tables).cycles,
  language: 'nl',
  room: 'large',
  phase: null,
  row: 'effect',
  turn: null,
  shown: null,
  seats: [],
  names: [],
  minutesLeft: null,
  isPaused: false,
  join: null,
  theme: 'light',
  ...more,
});
const henk = (): CaseTables => tablesOf(sampleJson('henk'));
const pageOf = (tables: CaseTables, more: Partial<BeamerSource> = {}) =>
  buildSlide(sourceOf(tables, more), () => false).page;

describe('the beamer', () => {
  it('has a slide for every step, and the map before a meeting', () => {
    const kinds = [null, ...PHASE_NAMES].map((phase) => pageOf(henk(), { phase }).slide.kind);
    expect(kinds).toEqual([
      'map',
      'map',
      'people',
      'intent',
      'map',
      'scenarios',
      'decision',
      'actions',
      'closing',
    ]);
  });

  it.each(SAMPLE_NAMES)('sends only what it may send, for every step, room and language: %s', (name) => {
    for (const language of LANGUAGES) {
      const tables = tablesOf(sampleJson(name), language);
      for (const phase of PHASE_NAMES) {
        for (const room of ['small', 'large'] as const) {
          const page = pageOf(tables, { phase, room, language });
          expect(beamerPage.parse(page)).toEqual(page);
        }
      }
    }
  });

  it('never shows remarks, notes, letters, the summary or who waits', () => {
    const { tables } = fullDesk();
    const hidden = [
      ...[...tables.comments.values()].map(({ text }) => text),
      ...[...tables.letters.values()].map(({ text }) => text),
      ...[...tables.case.values()].map(({ summary }) => summary),
      ...[...tables.dataSharing.values()].flatMap(({ representative, note }) => [representative, note]),
    ].filter((text) => text !== null && text.length > 3);
    expect(hidden.length).toBeGreaterThan(3);
    const shown = PHASE_NAMES.map((phase) => JSON.stringify(pageOf(tables, { phase }))).join('\n');
    for (const text of hidden) expect(shown).not.toContain(text);
  });

  it('repeats the words of the resident above every slide but their own', () => {
    const purposes = PHASE_NAMES.map((phase) => pageOf(henk(), { phase }).purpose !== '');
    expect(purposes).toEqual([true, true, false, true, true, true, true, true]);
  });
});

describe('what looks identifying', () => {
  const place = { table: 'parties', id: 'p1', field: 'sees' } as const;

  it('is covered until the chair leaves it', () => {
    const shut = curtain('[nakijken]', () => false);
    expect(shut.show(place, 'Bel 06-12345678, of mail a@b.nl.')).toBe('Bel [nakijken], of mail [nakijken].');
    expect(shut.covered.map(({ found }) => found)).toEqual(['06-12345678', 'a@b.nl']);
    const open = curtain('[nakijken]', ({ found }) => found === '06-12345678');
    expect(open.show(place, 'Bel 06-12345678.')).toBe('Bel 06-12345678.');
    expect(open.covered).toEqual([]);
  });

  it('is noticed before the text is cut, so that half of it never shows', () => {
    const text = `${'a '.repeat(TEXT_MAX / 2 - 4)}06-12345678`;
    expect(curtain('[x]', () => false).show(place, text)).not.toMatch(/\d/);
    expect(clipped(text)).toMatch(/\d|…/);
  });

  it('is kept from every slide, and told once with the place where it stands', () => {
    const desk = new Desk().load([]);
    const full = fullDesk();
    expect(desk.tables.parties.size).toBe(0);
    full.do(editParty, { id: 'p2', patch: { name: 'Bel 06-12345678' } });
    for (const phase of PHASE_NAMES) {
      const { page, covered } = buildSlide(sourceOf(full.tables, { phase }), () => false);
      expect(JSON.stringify(page)).not.toContain('12345678');
      expect(new Set(covered.map((one) => JSON.stringify(one))).size).toBe(covered.length);
    }
    const { covered } = buildSlide(sourceOf(full.tables, { phase: 'picture' }), () => false);
    expect(covered).toContainEqual({ table: 'parties', id: 'p2', field: 'name', found: '06-12345678' });
  });
});

describe('the map on the beamer', () => {
  const mapOf = (tables: CaseTables, more: Partial<BeamerSource> = {}): SlideOf<'map'> =>
    pageOf(tables, { phase: 'picture', ...more }).slide as SlideOf<'map'>;

  it('shows nine cards at most and says how many more there are', () => {
    const desk = new Desk();
    desk.load(
      Array.from({ length: 30 }, (_, index) => ({
        op: 'put' as const,
        table: 'parties' as const,
        id: `p${index}`,
        fields: { kind: index === 29 ? 'resident' : 'agency', name: `Instantie ${index}` },
      })),
    );
    const { cards, others } = mapOf(desk.tables, { turn: 'p28' });
    expect(cards).toHaveLength(CARDS_MAX);
    expect(others).toBe(30 - CARDS_MAX);
    expect(cards.map(({ id }) => id)).toEqual(expect.arrayContaining(['p28', 'p29']));
  });

  it.each(SAMPLE_NAMES)('keeps cards apart, inside the picture, and beside whom they were: %s', (name) => {
    const tables = tablesOf(sampleJson(name));
    for (const room of ['small', 'large'] as const) {
      const { cards, width, height } = mapOf(tables, { room });
      for (const [index, { box }] of cards.entries()) {
        for (const other of cards.slice(index + 1)) expect(overlap(box, other.box)).toBe(0);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
      }
    }
  });

  it('names one loop in words, marks who has the turn, and says what they see, want and may', () => {
    const slide = mapOf(henk(), { turn: 'p-corp' });
    expect(slide.loop).toEqual(['Woningcorporatie', 'GGD', 'Zorginstantie', 'Woningcorporatie']);
    expect(slide.otherLoops).toBe(1);
    expect(slide.cards.filter(({ isMarked }) => isMarked).map(({ id }) => id)).toEqual(['p-corp']);
    expect(slide.speaker).toMatchObject({ name: 'Woningcorporatie', hasTurn: true });
    expect(slide.speaker?.sees).toContain('huurregels');
    const relations = henk().relations;
    const ends = (said: boolean) =>
      slide.relations
        .filter(({ label }) => (label !== null) === said)
        .map(({ id }) => [relations.get(id)?.from, relations.get(id)?.to]);
    for (const pair of ends(true)) expect(pair).toContain('p-corp');
    expect(ends(true).length).toBeGreaterThan(1);
  });

  it('marks what the chair shows rather than whose turn it is', () => {
    const slide = mapOf(henk(), { turn: 'p-corp', shown: 'p-ggd' });
    expect(slide.cards.filter(({ isMarked }) => isMarked).map(({ id }) => id)).toEqual(['p-ggd']);
    expect(slide.speaker).toMatchObject({ name: 'GGD', hasTurn: false });
  });
});

describe('the other slides', () => {
  it('name who sat down with what they may do; before that who is expected', () => {
    const desk = fullDesk();
    for (const [id, meeting] of desk.tables.meetings)
      if (meeting.endedAt === null)
        desk.load([
          { op: 'set', table: 'meetings', id, field: 'endedAt', value: '2026-03-01T10:00:00.000Z' },
        ]);
    const rowsOf = (tables: CaseTables) =>
      (pageOf(tables, { phase: 'open' }).slide as SlideOf<'people'>).rows;
    expect(rowsOf(henk())).toContainEqual({
      party: 'agency',
      slot: 3,
      name: 'N. Yilmaz (fictief)',
      agency: 'GGD',
      mandate: 'decides_at_table',
      until: null,
    });
    const [meeting] = desk.do(beginMeeting, { date: null, minutes: 60 });
    desk.do(checkIn, {
      meeting: meeting!,
      party: 'p2',
      name: 'Sam',
      agency: '',
      role: 'participant',
      mandate: 'must_consult',
      mandateUntil: '2026-04-01',
    });
    expect(rowsOf(desk.tables)).toMatchObject([
      { name: 'Sam', mandate: 'must_consult', until: '2026-04-01' },
    ]);
  });

  it('show one row of the scenarios at a time, euros last, with the sums of the table', () => {
    expect(SCENARIO_ROWS[0]).toBe('effect');
    expect(SCENARIO_ROWS.slice(-2)).toEqual(['soon', 'later']);
    const { columns } = pageOf(henk(), { phase: 'scenarios', row: 'soon' }).slide as SlideOf<'scenarios'>;
    const [low, high] = expectedOf('henk').nominalCents['s0']!['*']!.firstHalfYear;
    expect(columns[0]?.title).toBe('Zo doorgaan');
    expect(columns[0]?.items[0]?.text).toBe(`Samen: ≈ ${shortRange([low, high], 'nl')}`);
    const effects = pageOf(henk(), { phase: 'scenarios' }).slide as SlideOf<'scenarios'>;
    expect(effects.columns.flatMap(({ items }) => items).every(({ score }) => score !== null)).toBe(true);
  });

  it('show the last actions in the order of their numbers', () => {
    const { rows, others } = pageOf(henk(), { phase: 'actions', room: 'large' }).slide as SlideOf<'actions'>;
    expect([rows.map(({ no }) => no), others]).toEqual([[1, 2, 3, 4, 5, 6], 0]);
  });

  it('put the resident first among who is asked', () => {
    const { voices } = pageOf(henk(), { phase: 'decision' }).slide as SlideOf<'decision'>;
    expect(voices[0]).toMatchObject({ name: 'Henk', value: 'agree_with_reservation' });
    expect(voices).toHaveLength(6);
  });
});

it.each([
  [null, null],
  [600, 10],
  [541, 10],
  [1, 1],
  [0, 0],
  [-59, 0],
  [-60, -1],
  [-150, -2],
])('%s seconds are %s minutes', (seconds, minutes) => {
  expect(minutesLeft(seconds)).toBe(minutes);
});

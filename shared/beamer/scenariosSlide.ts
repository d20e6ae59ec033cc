import { shortRange } from '../exports/euros';
import { ALL, moneySettings } from '../insight/money/settings';
import { scenarioCosts, type ScenarioCosts } from '../insight/money/totals';
import { currentDecision } from '../model/decision';
import type { Scenario } from '../model/scenario';
import { scenariosInOrder } from '../model/scenarioOrder';
import { SINGLES } from '../model/tables';
import { wordsIn } from '../text/language';
import type { ScenarioRow } from './choices';
import type { SlideOf } from './page';
import { clipped } from './shown';
import { nameOf } from './slides';
import { firstOf, ROWS, type Making } from './source';

type Items = readonly SlideOf<'scenarios'>['columns'][number]['items'][number][];
type Row = (making: Making, scenario: Scenario) => Items;

const inOrder = <R extends { readonly scenario: string; readonly order: number }>(
  records: ReadonlyMap<string, R>,
  scenario: string,
): R[] => [...records.values()].filter((one) => one.scenario === scenario).sort((a, b) => a.order - b.order);

const plain = (text: string): Items[number] => ({ text: clipped(text), score: null });

/** Who it is about stands before it, unless that is the resident. */
const about = (making: Making, who: string, said: string): string => {
  const kind = making.tables.parties.get(who)?.kind;
  return kind === 'resident' || kind === 'household' ? said : `${nameOf(making, who)}: ${said}`;
};

const effects: Row = (making, { id }) =>
  inOrder(making.tables.consequences, id).map((one) => ({
    text: clipped(
      about(making, one.who, making.show({ table: 'consequences', id: one.id, field: 'text' }, one.text)),
    ),
    score: one.score,
  }));

const risks: Row = ({ tables, show, language }, { id }) =>
  inOrder(tables.events, id).map((event) => {
    const said = show({ table: 'events', id: event.id, field: 'text' }, event.text);
    const [low, high] = event.chancePercent ?? [];
    const chance =
      low === undefined
        ? event.chance && wordsIn(language).chances[event.chance]
        : `${low === high ? low : `${low}–${high}`} %`;
    return plain(chance ? `${said} (${chance})` : said);
  });

const gains: Row = (making, { id }) =>
  inOrder(making.tables.benefits, id).map((one) =>
    plain(
      `${nameOf(making, one.who)}: ${making.show({ table: 'benefits', id: one.id, field: 'text' }, one.text)}`,
    ),
  );

const law: Row = ({ tables, show }, { id }) =>
  inOrder(tables.legalRooms, id).map((one) =>
    plain(
      `${show({ table: 'legalRooms', id: one.id, field: 'ref' }, one.ref)}: ${show({ table: 'legalRooms', id: one.id, field: 'room' }, one.room)}`,
    ),
  );

/** Who pays how much in one period, as a range; all together first. */
const euros =
  (period: 'firstHalfYear' | 'afterwards'): Row =>
  (making, { id }) => {
    const { tables, language } = making;
    const lines = [...tables.costLines.values()].filter((one) => one.scenario === id);
    const costs: ScenarioCosts = scenarioCosts(lines, moneySettings(tables.case.get(SINGLES.case)));
    return [...costs.nominalCents]
      .filter(([bearer, { [period]: range }]) => bearer === ALL || range[0] !== 0 || range[1] !== 0)
      .map(([bearer, { [period]: range }]) => {
        const amount = shortRange(range, language);
        return plain(
          bearer === ALL
            ? `${wordsIn(language).report.together}: ≈ ${amount}`
            : `${nameOf(making, bearer)}: ${amount}`,
        );
      });
  };

const ITEMS: Readonly<Record<ScenarioRow, Row>> = {
  effect: effects,
  risk: risks,
  gain: gains,
  law,
  soon: euros('firstHalfYear'),
  later: euros('afterwards'),
};

/** Columns that can be read beside one another. */
const MOST_COLUMNS = 4;

/** One row of the scenarios, for all of them: *Zo doorgaan* first. */
export const scenariosSlide = (making: Making): SlideOf<'scenarios'> => {
  const { tables, show, row, room, shown } = making;
  const proposal = currentDecision(tables.decisions)?.scenario ?? null;
  const { first, others } = firstOf(scenariosInOrder(tables), MOST_COLUMNS);
  const columns = first.map((scenario) => {
    const items = firstOf(ITEMS[row](making, scenario), ROWS[room].items + 1);
    return {
      title: show({ table: 'scenarios', id: scenario.id, field: 'title' }, scenario.title),
      isProposal: scenario.id === proposal,
      isMarked: scenario.id === shown,
      items: [...items.first],
      others: items.others,
    };
  });
  const years = moneySettings(tables.case.get(SINGLES.case)).horizonMonths / 12;
  return { kind: 'scenarios', row, years, columns, others };
};

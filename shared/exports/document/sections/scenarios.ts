import { LOCALES } from '../../../base/languages';
import { ALL, moneySettings } from '../../../insight/money/settings';
import { moneyInput, nextMoney, type CaseMoney, type Comparison } from '../../../insight/money/caseMoney';
import type { Periods } from '../../../insight/money/totals';
import type { Scenario, ScenarioEvent } from '../../../model/scenario';
import { scenariosInOrder } from '../../../model/scenarioOrder';
import { SINGLES } from '../../../model/tables';
import {
  breakEvenSentence,
  durationText,
  moneySpeech,
  payerName,
  settlementSentence,
  standstillSentences,
} from '../../moneySentences';
import { list, paragraph, section, table } from '../blocks';
import { amountText, capital, documentWords, nameOf, sentence, together, type Speech, fill } from '../speech';
import type { Block } from '../tree';

/** What each way forward means for people first, and then what it costs. */
export const scenariosSection = (speech: Speech): Block[] => {
  const { scenarios: words } = documentWords(speech);
  const { tables, language } = speech;
  const scenarios = scenariosInOrder(tables);
  if (scenarios.length === 0) return section(2, words.heading, paragraph(words.none));
  const header = tables.case.get(SINGLES.case);
  const { money } = nextMoney(null, moneyInput(tables, moneySettings(header)));
  return section(2, words.heading, [
    ...scenarios.flatMap((scenario) =>
      section(3, scenarioTitle(scenario, speech), scenarioBlocks(scenario, money, speech)),
    ),
    ...(money.standstill
      ? paragraph(
          together(...standstillSentences(money.standstill, language)).replaceAll(
            /≈[ \u00A0]/g,
            words.estimated,
          ),
        )
      : []),
    ...paragraph(
      together(words.estimate, header?.priceYear ? fill(words.priceYear, { year: header.priceYear }) : ''),
      'note',
    ),
  ]);
};

export const scenarioTitle = ({ title, kind }: Scenario, speech: Speech): string =>
  title.trim() || (kind === 'baseline' ? '' : documentWords(speech).unnamed);

const scenarioBlocks = (scenario: Scenario, money: CaseMoney, speech: Speech): Block[] => {
  const { scenarios: words } = documentWords(speech);
  const { tables } = speech;
  const benefits = [...tables.benefits.values()]
    .filter((one) => one.scenario === scenario.id && one.text.trim() !== '')
    .map((one) => fill(words.benefit, { name: nameOf(speech, one.who), text: sentence(one.text) }));
  const rooms = [...tables.legalRooms.values()]
    .filter((one) => one.scenario === scenario.id && one.ref.trim() !== '')
    .map((one) => roomSentence(one, speech));
  const events = [...tables.events.values()].filter((one) => one.scenario === scenario.id);
  return [
    ...list(scenario.steps.split('\n'), true),
    ...effectsTable(scenario, speech),
    ...moneyBlocks(scenario, money, speech),
    ...labelled(words.risks, list(events.map((event) => riskSentence(event, speech)))),
    ...labelled(words.benefits, list(benefits)),
    ...labelled(words.room, list(rooms)),
  ];
};

/** A small heading in the text, for what stands under it. */
const labelled = (label: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [...paragraph([{ text: label, strong: true }], 'label'), ...blocks];

const roomSentence = (
  one: { readonly ref: string; readonly room: string; readonly needsLegalCheck: boolean },
  speech: Speech,
): string => {
  const { views } = documentWords(speech);
  return together(
    one.room.trim() === ''
      ? sentence(one.ref)
      : sentence(fill(views.ruleRoom, { ref: one.ref, room: one.room })),
    one.needsLegalCheck ? views.check : '',
  );
};

const effectsTable = (scenario: Scenario, speech: Speech): Block[] => {
  const { scenarios: words } = documentWords(speech);
  const effects = [...speech.tables.consequences.values()].filter(
    (one) => one.scenario === scenario.id && one.text.trim() !== '',
  );
  const who = [...new Set(effects.map((one) => one.who))];
  const textsOf = (id: string, horizon: string): string =>
    effects
      .filter((one) => one.who === id && one.horizon === horizon)
      .map(({ text }) => sentence(text))
      .join('\n');
  const { effectColumns: columns } = words;
  return table({
    caption: fill(words.effectsCaption, { title: scenarioTitle(scenario, speech) }),
    header: [columns.who, columns.short, columns.long],
    widths: [24, 38, 38],
    rows: who.map((id) => [nameOf(speech, id), textsOf(id, 'short'), textsOf(id, 'long')]),
  });
};

const moneyBlocks = (scenario: Scenario, money: CaseMoney, speech: Speech): Block[] => {
  const { scenarios: words } = documentWords(speech);
  const said = moneySpeech(speech.tables, money, speech.language);
  const amounts = [...(money.scenarios.get(scenario.id)?.costs.nominalCents ?? [])].filter(
    ([, sum]) => !isNothing(sum),
  );
  const rows = [
    ...amounts.filter(([bearer]) => bearer !== ALL),
    ...amounts.filter(([bearer]) => bearer === ALL),
  ];
  if (rows.length === 0) return paragraph(words.noMoney);
  const { moneyColumns: columns } = words;
  const time = durationText(money.settings.horizonMonths, speech.language);
  const comparison = money.comparisons.get(scenario.id);
  return [
    ...table({
      caption: fill(words.moneyCaption, { title: scenarioTitle(scenario, speech) }),
      header: [columns.who, columns.first, fill(columns.after, { time })],
      widths: [30, 35, 35],
      rows: rows.map(([bearer, sum]) => [
        bearer === ALL ? [{ text: words.together, strong: true }] : capital(payerName(said, bearer)),
        amountText(sum.firstHalfYear, speech.language),
        amountText(sum.afterwards, speech.language),
      ]),
    }),
    ...(comparison ? comparisonParagraph(comparison, money, speech) : []),
  ];
};

const isNothing = ({ firstHalfYear, afterwards }: Periods): boolean =>
  [...firstHalfYear, ...afterwards].every((cents) => cents === 0);

const comparisonParagraph = (comparison: Comparison, money: CaseMoney, speech: Speech): Block[] => {
  const said = moneySpeech(speech.tables, money, speech.language);
  return paragraph(
    together(
      breakEvenSentence(comparison.breakEven, money.settings.horizonMonths, said),
      settlementSentence(comparison.settlement, said),
    ),
  );
};

const riskSentence = (event: ScenarioEvent, speech: Speech): string => {
  const { scenarios: words } = documentWords(speech);
  const [low, high] = event.chancePercent ?? [null, null];
  const chance =
    low !== null && high !== null
      ? low === high
        ? fill(words.chanceOne, { low: percent(low, speech) })
        : fill(words.chancePercent, { low: percent(low, speech), high: percent(high, speech) })
      : event.chance === null
        ? ''
        : fill(words.chance, { chance: words.chances[event.chance] });
  return together(
    sentence(capital(event.text)),
    chance,
    event.impact === null ? '' : fill(words.impact, { impact: words.impacts[event.impact] }),
    event.mitigation?.trim() ? fill(words.mitigation, { text: sentence(event.mitigation) }) : '',
  );
};

const percent = (value: number, { language }: Speech): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);

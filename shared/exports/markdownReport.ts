import { loopsOf } from '../insight/circles';
import { ALL, moneySettings } from '../insight/money/settings';
import { scenarioCosts } from '../insight/money/totals';
import { actionGaps, type Action } from '../model/action';
import { actionNumbers } from '../model/actionNumbers';
import { currentDecision } from '../model/decision';
import { scenariosInOrder } from '../model/scenarioOrder';
import { SINGLES, type CaseTables } from '../model/tables';
import { fill, wordsIn, type Language } from '../text/language';
import { answersNow, partyName } from './actionList';
import { chainSentence, hashedBlock, recordLines } from './decisionRecords';
import { dayWords } from './dateWords';
import { euros } from './euros';
import { plainLines } from './plainLines';
import { relationSentence } from './relationSentence';

/** One line in which characters that Markdown would read as layout are taken literally. */
const literal = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);

/** What somebody wrote in several lines, in as many: empty ones part paragraphs. Starts on a line of its own. */
const literalLines = (text: string): string =>
  plainLines(text)
    .trim()
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => literal(line))
        .join('\\\n'),
    )
    .join('\n\n');

/** The lines of an item of a list, after its first words. */
const indented = (text: string): string => text.replaceAll('\n', '\n  ').replaceAll(/^ +$/gm, '');

const list = (items: readonly string[], empty: string): string =>
  items.length === 0 ? empty : items.map((item) => `- ${item}`).join('\n');

/** The report of a case as Markdown. Dissent is always in it; it cannot be left out. */
export const markdownReport = (tables: CaseTables, language: Language): string => {
  const { report } = wordsIn(language);
  const header = tables.case.get(SINGLES.case);
  const sections = [
    `# ${fill(report.heading, { title: literal(header?.title ?? '') })}`,
    `${report.pseudonym}: ${literal(header?.pseudonym ?? '')}`,
    ...intentSection(tables, language),
    `## ${report.decision}`,
    decisionText(tables, language),
    ...recordSections(tables, language),
    `## ${report.actions}`,
    list(actionLines(tables, language), report.noActions),
    `## ${report.consent}`,
    list(consentLines(tables, language), report.noDecision),
    `## ${report.dissent}`,
    list(dissentLines(tables, language), report.noDissent),
    `## ${report.relations}`,
    list(relationLines(tables, language), '–'),
    `## ${report.loops}`,
    list(loopLines(tables), '–'),
    `## ${report.bottlenecks}`,
    list(bottleneckLines(tables, language), '–'),
    `## ${report.scenarios}`,
    ...scenarioSections(tables, language),
    report.estimate,
    ...checkSections(tables, language),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

const intentSection = (tables: CaseTables, language: Language): string[] => {
  const { report } = wordsIn(language);
  const intent = tables.intent.get(SINGLES.intent);
  const name = literal(tables.case.get(SINGLES.case)?.pseudonym ?? '');
  if (!intent) return [];
  return [
    `## ${report.intent}`,
    list(
      [
        `**${fill(report.resident, { name })}** ${indented(literalLines(intent.resident))}`,
        `**${report.public}** ${indented(literalLines(intent.public))}`,
        `**${report.goodEnough}** ${indented(literalLines(intent.goodEnough))}`,
      ],
      '',
    ),
  ];
};

const decisionText = (tables: CaseTables, language: Language): string => {
  const { report } = wordsIn(language);
  const decision = currentDecision(tables.decisions);
  if (!decision) return report.noDecision;
  const review = decision.reviewDate === null ? '' : dayWords(decision.reviewDate, language);
  const back = [decision.wayBack, review].filter(Boolean).join(' · ');
  return [literalLines(decision.text), back === '' ? '' : `${report.wayBack}: ${literal(back)}`]
    .filter(Boolean)
    .join('\n\n');
};

/** What was recorded, record by record; nothing when there is none. */
const recordSections = (tables: CaseTables, language: Language): string[] => {
  if (tables.decisionRecords.size === 0) return [];
  return [
    `## ${wordsIn(language).report.records}`,
    ...recordLines(tables, language).flatMap(({ title, lines }) => [
      `### ${literal(title)}`,
      list(lines.map(literal), ''),
    ]),
    literal(chainSentence(tables, language)),
  ];
};

/** At the very end: the records as they were hashed, so that anybody can check them. */
const checkSections = (tables: CaseTables, language: Language): string[] => {
  if (tables.decisionRecords.size === 0) return [];
  const { report } = wordsIn(language);
  return [`## ${report.check}`, report.checkText, hashedBlock(tables)];
};

const actionLines = (tables: CaseTables, language: Language): string[] => {
  const { report, gaps, actionStatuses } = wordsIn(language);
  const numbers = actionNumbers(tables);
  const noOf = (action: Action): number => numbers.get(action.id) ?? action.no;
  return [...tables.actions.values()]
    .sort((a, b) => noOf(a) - noOf(b))
    .map((action) => {
      const missing = actionGaps(action).map((gap) => gaps[gap]);
      const facts = [
        partyName(tables, action.party),
        action.owner?.name ?? '',
        action.due === null ? '' : dayWords(action.due, language),
        action.result,
        missing.length > 0 ? fill(report.draft, { gaps: missing.join(', ') }) : actionStatuses[action.status],
      ];
      return `**${noOf(action)}. ${literal(action.text)}** ${facts.filter(Boolean).map(literal).join(' · ')}`;
    });
};

const consentLines = (tables: CaseTables, language: Language): string[] => {
  const { consentValues } = wordsIn(language);
  return answersNow(tables).map((consent) =>
    [
      partyName(tables, consent.party),
      consentValues[consent.value],
      consent.reason ?? '',
      consent.conditionDue === null ? '' : dayWords(consent.conditionDue, language),
    ]
      .filter(Boolean)
      .map(literal)
      .join(' · '),
  );
};

const dissentLines = (tables: CaseTables, language: Language): string[] =>
  [...tables.dissents.values()].map((dissent) => {
    const by = dissent.anonymous ? wordsIn(language).report.anonymous : partyName(tables, dissent.by);
    return [`“${indented(literalLines(dissent.text))}”`, literal(by), literal(dissent.answer ?? '')]
      .filter(Boolean)
      .join(' · ');
  });

const relationLines = (tables: CaseTables, language: Language): string[] =>
  [...tables.relations.values()].map((relation) => literal(relationSentence(tables, relation, language)));

const loopLines = (tables: CaseTables): string[] =>
  loopsOf(tables).cycles.map((loop) =>
    [...loop, loop[0] ?? ''].map((id) => literal(partyName(tables, id))).join(' → '),
  );

const bottleneckLines = (tables: CaseTables, language: Language): string[] =>
  [...tables.bottlenecks.values()].map((bottleneck) =>
    [
      `**${literal(bottleneck.title)}** (${wordsIn(language).bottleneckKinds[bottleneck.kind]})`,
      indented(literalLines(bottleneck.lifeworld)),
      indented(literalLines(bottleneck.system)),
    ]
      .filter(Boolean)
      .join(' · '),
  );

const scenarioSections = (tables: CaseTables, language: Language): string[] => {
  const { report } = wordsIn(language);
  const settings = moneySettings(tables.case.get(SINGLES.case));
  return scenariosInOrder(tables).flatMap((scenario) => {
    const lines = [...tables.costLines.values()].filter((cost) => cost.scenario === scenario.id);
    const rows = [...scenarioCosts(lines, settings).nominalCents].map(([bearer, periods]) => {
      const name = bearer === ALL ? `**${report.together}**` : literal(partyName(tables, bearer));
      const range = ([low, high]: readonly [number, number]): string =>
        `${euros(low, language)} – ${euros(high, language)}`;
      return `| ${name} | ${range(periods.firstHalfYear)} | ${range(periods.afterwards)} |`;
    });
    const effects = [...tables.consequences.values()]
      .filter((effect) => effect.scenario === scenario.id)
      .map((effect) => `${literal(partyName(tables, effect.who))}: ${literal(effect.text)}`);
    return [
      `### ${literal(scenario.title)}`,
      list(effects, ''),
      [`| | ${report.firstHalfYear} | ${report.afterwards} |`, '|---|---|---|', ...rows].join('\n'),
    ];
  });
};

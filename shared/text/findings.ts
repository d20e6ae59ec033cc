import type { Finding, FindingRef, FindingWords, Named } from '../insight/findings';
import { fill, fillParts, wordsIn, type Language } from './language';
import type { Words } from './nl';

type Of<K extends FindingWords['kind']> = Extract<FindingWords, { readonly kind: K }>;

/** A part of a sentence that names something of the case, to be shown as a link to it. */
export interface LinkPart {
  readonly text: string;
  readonly ref: FindingRef;
}

/** A sentence as it is put together: texts, and what can be pointed at. */
export type SentencePart = string | LinkPart;
export type Sentence = readonly SentencePart[];

const link = ({ name, ref }: Named, { findings }: Words): LinkPart => ({
  text: name || findings.unnamed,
  ref,
});

/** "GGD, Zorg en Gemeente", each of them a part of its own. */
const listOf = (names: readonly Named[], words: Words): SentencePart[] =>
  names.flatMap((name, index) => {
    const isLast = index === names.length - 1;
    const before = index === 0 ? [] : [isLast ? ` ${words.findings.and} ` : ', '];
    return [...before, link(name, words)];
  });

const oneOrMany = (
  texts: { readonly one: string; readonly many: string },
  names: readonly Named[],
  words: Words,
): Sentence => fillParts(names.length === 1 ? texts.one : texts.many, { names: listOf(names, words) });

/** The sentence as it is read. */
export const plainText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** "18 maanden", "5 jaar", "ruim 5 jaar": in months below two years. */
export const durationText = (months: number, language: Language): string => {
  const { months: inMonths, years } = wordsIn(language).findings;
  if (months === 1) return inMonths.one;
  if (months < 24) return fill(inMonths.many, { count: months });
  return fill(months % 12 === 0 ? years.whole : years.over, { count: Math.floor(months / 12) });
};

/**
 * "Corporatie verwijst naar GGD, GGD naar Zorg, Zorg naar Corporatie; al 5 jaar": the verb once, as long as it is the
 * same.
 */
const circleSentence = ({ steps, months }: Of<'loop' | 'deadlock'>, language: Language): Sentence => {
  const words = wordsIn(language);
  const { findings } = words;
  const parts = steps.flatMap(({ from, to, type }, index) => {
    const texts =
      type in findings.steps ? findings.steps[type as keyof typeof findings.steps] : findings.steps.other;
    const text = steps[index - 1]?.type === type ? texts.next : texts.whole;
    const said = fillParts(text, { from: [link(from, words)], to: [link(to, words)] });
    return index === 0 ? said : [', ', ...said];
  });
  const time =
    months === null || months === 0 ? '' : fill(findings.goesOn, { time: durationText(months, language) });
  return [...parts, `${time}.`];
};

const circleSentences = (said: Of<'loop' | 'deadlock'>, language: Language): Sentence[] => {
  const words = wordsIn(language);
  const { findings } = words;
  const first = circleSentence(said, language);
  if (said.clearedBy !== null)
    return [first, fillParts(findings.cleared, { names: [link(said.clearedBy, words)] })];
  return [
    first,
    ...(said.kind === 'deadlock' ? [[findings.deadlock]] : []),
    said.breakers.length === 0 ? [findings.noBreakers] : oneOrMany(findings.breakers, said.breakers, words),
  ];
};

const refusalSentences = ({ total, notLaw, perSource }: Of<'refusals'>, { findings }: Words): Sentence[] => {
  const kinds = perSource.map(({ source, count }) => `${findings.sources[source]} ${count}`).join(', ');
  const texts = findings.refusals;
  return [
    [fill(total === 1 ? texts.one : texts.many, { count: total, perSource: kinds })],
    ...(notLaw === 0 ? [] : [[fill(notLaw === 1 ? texts.notLaw : texts.notLawMany, { count: notLaw })]]),
  ];
};

/** A finding in plain sentences, in parts: the first says what it is, the others what one may do with it. */
export const findingParts = ({ words: said }: Finding, language: Language): readonly Sentence[] => {
  const words = wordsIn(language);
  const { findings } = words;
  switch (said.kind) {
    case 'loop':
    case 'deadlock':
      return circleSentences(said, language);
    case 'moreCircles':
      return [[fill(findings.moreCircles, { count: said.count })]];
    case 'lead':
      return [fillParts(findings.lead[said.gap], { names: listOf(said.names, words) })];
    case 'refusals':
      return refusalSentences(said, words);
    case 'deviation':
      return [
        fillParts(findings.deviation[said.source], {
          names: listOf(said.names, words),
          refs: [said.route.refs.join(', ')],
        }),
        [findings.legalCheck],
      ];
    case 'isolated':
    case 'deciders':
    case 'payers':
      return [oneOrMany(findings[said.kind], said.names, words)];
    default:
      return [fillParts(findings[said.kind], { names: listOf(said.names, words) })];
  }
};

/** The same as texts. */
export const findingSentences = (finding: Finding, language: Language): readonly string[] =>
  findingParts(finding, language).map(plainText);

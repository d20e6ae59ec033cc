import type { Finding, FindingWords } from '../insight/findings';
import { fill, wordsIn, type Language } from './language';
import type { Words } from './nl';

type Of<K extends FindingWords['kind']> = Extract<FindingWords, { readonly kind: K }>;

/** "GGD, Zorg en Gemeente". */
const listOf = (names: readonly string[], { findings }: Words): string => {
  const all = names.map((name) => name || findings.unnamed);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${findings.and} ${last}`;
};

const oneOrMany = (
  texts: { readonly one: string; readonly many: string },
  names: readonly string[],
  words: Words,
): string => fill(names.length === 1 ? texts.one : texts.many, { names: listOf(names, words) });

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
const circleSentence = ({ steps, months }: Of<'loop' | 'deadlock'>, language: Language): string => {
  const { findings } = wordsIn(language);
  const parts = steps.map(({ from, to, type }, index) => {
    const texts =
      type in findings.steps ? findings.steps[type as keyof typeof findings.steps] : findings.steps.other;
    const text = steps[index - 1]?.type === type ? texts.next : texts.whole;
    return fill(text, { from: from || findings.unnamed, to: to || findings.unnamed });
  });
  const time =
    months === null || months === 0 ? '' : fill(findings.goesOn, { time: durationText(months, language) });
  return `${parts.join(', ')}${time}.`;
};

const circleSentences = (said: Of<'loop' | 'deadlock'>, language: Language): string[] => {
  const words = wordsIn(language);
  const { findings } = words;
  const first = circleSentence(said, language);
  if (said.clearedBy !== null)
    return [first, fill(findings.cleared, { names: said.clearedBy || findings.unnamed })];
  return [
    first,
    ...(said.kind === 'deadlock' ? [findings.deadlock] : []),
    said.breakers.length === 0 ? findings.noBreakers : oneOrMany(findings.breakers, said.breakers, words),
  ];
};

const refusalSentences = ({ total, notLaw, perSource }: Of<'refusals'>, { findings }: Words): string[] => {
  const kinds = perSource.map(({ source, count }) => `${findings.sources[source]} ${count}`).join(', ');
  const texts = findings.refusals;
  return [
    fill(total === 1 ? texts.one : texts.many, { count: total, perSource: kinds }),
    ...(notLaw === 0 ? [] : [fill(notLaw === 1 ? texts.notLaw : texts.notLawMany, { count: notLaw })]),
  ];
};

/** A finding in plain sentences: the first says what it is, the others what one may do with it. */
export const findingSentences = ({ words: said }: Finding, language: Language): readonly string[] => {
  const words = wordsIn(language);
  const { findings } = words;
  switch (said.kind) {
    case 'loop':
    case 'deadlock':
      return circleSentences(said, language);
    case 'moreCircles':
      return [fill(findings.moreCircles, { count: said.count })];
    case 'lead':
      return [fill(findings.lead[said.gap], { names: listOf(said.names, words) })];
    case 'refusals':
      return refusalSentences(said, words);
    case 'deviation':
      return [
        fill(findings.deviation[said.source], {
          names: listOf(said.names, words),
          refs: said.route.refs.join(', '),
        }),
        findings.legalCheck,
      ];
    case 'isolated':
    case 'deciders':
    case 'payers':
      return [oneOrMany(findings[said.kind], said.names, words)];
    default:
      return [fill(findings[said.kind], { names: listOf(said.names, words) })];
  }
};

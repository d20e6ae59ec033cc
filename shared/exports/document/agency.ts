import { currentConsents } from '../../model/consents';
import { currentDecision } from '../../model/decision';
import { SINGLES } from '../../model/tables';
import { paragraph, section } from './blocks';
import { cleanDocument } from './clean';
import { actionsInOrder, actionsTable } from './sections/actions';
import { nextSection } from './sections/afterwards';
import { decisionSection, leadSection } from './sections/decision';
import { opening } from './sections/header';
import { capital, dayText, documentWords, nameOf, sentence, together, type Speech, fill } from './speech';
import type { Block, OutputDocument } from './tree';

/** What one agency files: the decision, what it does itself, what it said, and what it waits for. */
export const agencyDocument = (speech: Speech, agency: string, isLimited: boolean): OutputDocument => {
  const { agency: words, titles } = documentWords(speech);
  const name = nameOf(speech, agency);
  const title = fill(titles.agency, { name });
  const pseudonym = speech.tables.case.get(SINGLES.case)?.pseudonym.trim() ?? '';
  return cleanDocument({
    language: speech.language,
    title,
    form: 'report',
    type: 'normal',
    blocks: [
      ...opening(speech, title, isLimited),
      ...paragraph(
        pseudonym === '' || isLimited
          ? fill(words.aboutLimited, { name })
          : fill(words.about, { name, pseudonym }),
      ),
      ...decisionSection(speech),
      ...leadSection(speech),
      ...ownSection(speech, agency),
      ...answerSection(speech, agency),
      ...othersSection(speech, agency),
      ...(isLimited ? [] : nextSection(speech)),
    ],
  });
};

const ownSection = (speech: Speech, agency: string): Block[] => {
  const { agency: words } = documentWords(speech);
  const own = actionsInOrder(speech).filter(([action]) => action.party === agency);
  return section(
    2,
    words.own,
    own.length === 0 ? paragraph(words.noOwn) : actionsTable(own, nameOf(speech, agency), speech),
  );
};

const answerSection = (speech: Speech, agency: string): Block[] => {
  const { agency: words, consent: consentWords } = documentWords(speech);
  const decision = currentDecision(speech.tables.decisions);
  if (!decision) return [];
  const answer = currentConsents(speech.tables, decision.id).get(agency);
  if (!answer) return section(2, words.answer, paragraph(words.noAnswer));
  const day = dayText(answer.conditionDue ?? answer.mandateUntil, speech.language);
  return section(
    2,
    words.answer,
    paragraph(
      together(
        fill(words.answered, { value: consentWords.values[answer.value] }),
        sentence(capital(answer.reason ?? '')),
        day === '' ? '' : fill(words.answeredDue, { day }),
      ),
    ),
  );
};

/**
 * What it waits for: actions of those it waits for on the map, and of those who help with the same bottlenecks. Where
 * nothing says who that is, every other action.
 */
const othersSection = (speech: Speech, agency: string): Block[] => {
  const { agency: words } = documentWords(speech);
  const { tables } = speech;
  const waitsFor = new Set(
    [...tables.relations.values()]
      .filter(({ type, from }) => type === 'waits_for' && from === agency)
      .map(({ to }) => to),
  );
  const own = [...tables.actions.values()].filter(({ party }) => party === agency);
  const shared = new Set(own.flatMap(({ relieves }) => relieves));
  const others = actionsInOrder(speech).filter(([action]) => action.party !== agency);
  const awaited = others.filter(
    ([action]) =>
      (action.party !== null && waitsFor.has(action.party)) || action.relieves.some((id) => shared.has(id)),
  );
  const shown = awaited.length > 0 ? awaited : waitsFor.size > 0 ? [] : others;
  return section(2, words.others, [
    ...(shown.length === 0 ? paragraph(words.noOthers) : paragraph(words.othersText)),
    ...othersTables(speech, shown),
  ]);
};

const othersTables = (speech: Speech, shown: ReturnType<typeof actionsInOrder>): Block[] =>
  [...new Set(shown.map(([action]) => action.party))].flatMap((party) => {
    const name = nameOf(speech, party) || documentWords(speech).actions.noAgency;
    return section(
      3,
      name,
      actionsTable(
        shown.filter(([action]) => action.party === party),
        name,
        speech,
      ),
    );
  });

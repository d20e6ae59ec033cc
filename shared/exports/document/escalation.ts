import { disclose } from '../../disclosure/disclose';
import type { Limited } from '../../disclosure/limitedSchema';
import { outcomeOf } from '../../disclosure/outcome';
import { stuckBand } from '../../disclosure/bands';
import { loopsOf } from '../../insight/circles';
import { currentConsents } from '../../model/consents';
import { currentDecision } from '../../model/decision';
import { SINGLES, type CaseTables } from '../../model/tables';
import { wordsIn, type Language } from '../../text/language';
import { heading, list, paragraph, section } from './blocks';
import { cleanDocument } from './clean';
import { limitedTables } from './limitedTables';
import { capital, documentWords, fill, listed, nameOf, type Speech } from './speech';
import type { Block, OutputDocument } from './tree';

/** Circles that are told: one page has no room for more. */
const LOOPS_MAX = 3;

/**
 * *Vraag aan de volgende trede*: one page of kinds and codes, without names, places, days or anything that was typed.
 * `today` is an ISO date.
 */
export const escalationDocument = (tables: CaseTables, language: Language, today: string): OutputDocument => {
  const view = disclose(tables, 1, { withText: false }) as Limited;
  const speech: Speech = { tables: limitedTables(view, language), language, today: today.slice(0, 7) };
  const { escalation: words, titles } = documentWords(speech);
  const band = stuckBand(tables.case.get(SINGLES.case)?.stuckForMonths ?? null);
  return cleanDocument({
    language,
    title: titles.escalation,
    form: 'note',
    type: 'normal',
    blocks: [
      heading(1, titles.escalation),
      ...paragraph(words.intro, 'lead'),
      ...section(2, words.stuck, paragraph(words.bands[band ?? 'unknown'])),
      ...section(2, words.who, paragraph(capital(`${whoText(speech)}.`))),
      ...section(2, words.what, whatBlocks(speech)),
      ...section(2, words.refused, list(refusedSentences(view, speech))),
      ...section(2, words.tried, list([words.outcome[outcomeOf(tables).outcome], ...voices(speech)])),
      ...section(2, words.asked, paragraph(words.askedText)),
      ...section(2, words.ladder, paragraph(words.ladderText)),
    ],
  });
};

const whoText = (speech: Speech): string =>
  listed(
    [...speech.tables.parties.values()]
      .filter(({ kind }) => kind !== 'missing')
      .map(({ id }) => nameOf(speech, id)),
    speech.language,
  );

/** Loops by kind of agency, and the kinds of bottleneck; each once. */
const whatBlocks = (speech: Speech): Block[] => {
  const { escalation: words } = documentWords(speech);
  const { bottleneckKinds } = wordsIn(speech.language);
  const loops = loopsOf(speech.tables)
    .cycles.slice(0, LOOPS_MAX)
    .map((loop) =>
      fill(words.loop, { steps: [...loop, loop[0] ?? ''].map((id) => nameOf(speech, id)).join(' → ') }),
    );
  const kinds = new Set(
    [...speech.tables.bottlenecks.values()].map(({ kind }) => `${bottleneckKinds[kind]}.`),
  );
  const said = [...loops, ...kinds];
  return said.length === 0 ? paragraph(words.noBottleneck) : list(said);
};

const refusedSentences = (view: Limited, speech: Speech): string[] => {
  const { escalation: words } = documentWords(speech);
  const said = view.legalGrounds.map(({ party, source }) =>
    capital(
      fill(words.refusedBy, { name: nameOf(speech, party), source: words.sources[source ?? 'unproven'] }),
    ),
  );
  return [...new Set(said)];
};

const voices = (speech: Speech): string[] => {
  const { escalation: words } = documentWords(speech);
  const decision = currentDecision(speech.tables.decisions);
  if (!decision) return [];
  return [...currentConsents(speech.tables, decision.id).values()].flatMap(({ value, party }) => {
    const name = nameOf(speech, party);
    if (value === 'disagree') return [capital(fill(words.objection, { name }))];
    return value === 'agree_with_reservation' ? [capital(fill(words.reservation, { name }))] : [];
  });
};

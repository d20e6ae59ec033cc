import { currentConsents } from '../../../model/consents';
import { currentDecision, type Consent } from '../../../model/decision';
import { askedParties } from '../../../model/outcome';
import { titleOf } from '../titles';
import { list, paragraph, section, strong, table, type Said } from '../blocks';
import {
  capital,
  dayText,
  documentWords,
  nameOf,
  quote,
  sentence,
  together,
  type Speech,
  fill,
} from '../speech';
import type { Block } from '../tree';

/** Who says yes, who has a reservation until when, who says no and why. */
export const consentSection = (speech: Speech): Block[] => {
  const { consent: words } = documentWords(speech);
  const decision = currentDecision(speech.tables.decisions);
  if (!decision) return [];
  const answers = currentConsents(speech.tables, decision.id);
  const asked = [...new Set([...askedParties(speech.tables).map(({ id }) => id), ...answers.keys()])].filter(
    (id) => speech.tables.parties.has(id),
  );
  const { columns } = words;
  return section(
    2,
    words.heading,
    asked.length === 0
      ? paragraph(words.none)
      : table({
          caption: words.caption,
          header: [columns.who, columns.answer, columns.mandate, columns.reason, columns.due],
          widths: [20, 19, 18, 26, 17],
          rows: asked.map((party) => consentRow(party, answers.get(party), speech)),
        }),
  );
};

const consentRow = (party: string, consent: Consent | undefined, speech: Speech): Said[] => {
  const { consent: words, present } = documentWords(speech);
  const mandate = consent?.mandate ?? speech.tables.parties.get(party)?.mandate ?? null;
  const until = dayText(consent?.mandateUntil ?? null, speech.language);
  const mandateText = mandate === null ? '' : present.mandates[mandate];
  return [
    nameOf(speech, party),
    [strong(words.values[consent?.value ?? 'not_asked'])],
    mandateText !== '' && until !== ''
      ? fill(present.until, { mandate: mandateText, day: until })
      : mandateText,
    consent?.reason ?? '',
    dayText(consent?.conditionDue ?? null, speech.language),
  ];
};

/** *Tegengeluid*: what was said against it stays in, with its answer. */
export const dissentSection = (speech: Speech): Block[] => {
  const { dissent: words } = documentWords(speech);
  const { tables } = speech;
  const said = [...tables.dissents.values()].filter(({ text }) => text.trim() !== '');
  if (said.length > 0)
    return section(2, words.heading, list(said.map((one) => dissentSentence(one.id, speech))));
  const decision = currentDecision(tables.decisions);
  return section(2, words.heading, paragraph(decision?.dissentAsked ? words.asked : words.notAsked));
};

const dissentSentence = (id: string, speech: Speech): string => {
  const { dissent: words } = documentWords(speech);
  const one = speech.tables.dissents.get(id);
  if (!one) return '';
  const name = one.anonymous ? '' : nameOf(speech, one.by);
  const text = quote(one.text);
  const about = titleOf(speech.tables, one.about);
  return together(
    name === '' ? fill(words.anonymous, { text }) : capital(fill(words.by, { name, text })),
    about === '' ? '' : fill(words.about, { title: `“${about}”` }),
    one.answer?.trim() ? fill(words.answer, { text: sentence(one.answer) }) : words.noAnswer,
  );
};

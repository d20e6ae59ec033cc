import { caseInsight } from '../../../insight/caseInsight';
import { findings } from '../../../insight/findings';
import type { Party } from '../../../model/party';
import type { Bottleneck } from '../../../model/bottleneck';
import type { Relation } from '../../../model/relation';
import { findingSentences } from '../../../text/findings';
import { wordsIn } from '../../../text/language';
import { DRAWING, mapDrawing } from '../../mapPicture/mapPicture';
import { facts, list, paragraph, section, type Said } from '../blocks';
import {
  capital,
  dayText,
  documentWords,
  listed,
  nameOf,
  sentence,
  together,
  type Speech,
  fill,
} from '../speech';
import { titleOf } from '../titles';
import type { Block } from '../tree';
import { actionsInOrder } from './actions';

/** The map as a picture, and the same as sentences. */
export const mapSection = (speech: Speech): Block[] => {
  const { map: words } = documentWords(speech);
  const { tables, language } = speech;
  const sentences = [...tables.relations.values()].map((relation) => relationText(relation, speech));
  return [
    ...(tables.parties.size === 0
      ? []
      : section(2, words.heading, [
          { kind: 'picture', svg: mapDrawing(tables, language), ...DRAWING, alt: words.alt } satisfies Block,
        ])),
    ...section(2, words.text, sentences.length === 0 ? paragraph(words.empty) : list(sentences)),
  ];
};

const relationText = (relation: Relation, speech: Speech): string => {
  const { map: words } = documentWords(speech);
  const names = { from: nameOf(speech, relation.from), to: nameOf(speech, relation.to) };
  const plain = fill(words.relations[relation.type], names);
  const label = relation.label.trim();
  const text = fill(words.statuses[relation.status], {
    text: label === '' ? plain : fill(words.label, { text: plain, label }),
  });
  return together(sentence(capital(text)), sinceSentence(relation, speech));
};

/** Since when, as it was typed; a month or a day as people say it. */
const sinceSentence = ({ since }: Relation, speech: Speech): string => {
  const typed = since?.trim() ?? '';
  const said = /^\d{4}-\d{2}(?:-\d{2})?$/.test(typed) ? dayText(typed, speech.language) : typed;
  return said === '' ? '' : sentence(fill(documentWords(speech).map.since, { since: said }));
};

/** How every party looks at it, in its own words, with the rules it leans on. */
export const viewsSection = (speech: Speech): Block[] => {
  const { views: words } = documentWords(speech);
  return section(
    2,
    words.heading,
    [...speech.tables.parties.values()].flatMap((party) =>
      section(3, capital(nameOf(speech, party.id)), viewOf(party, speech)),
    ),
  );
};

const viewOf = (party: Party, speech: Speech): Block[] => {
  const { views: words } = documentWords(speech);
  const rules = [...speech.tables.legalGrounds.values()]
    .filter((ground) => ground.party === party.id && ground.ref.trim() !== '')
    .map((ground) =>
      together(
        ground.room.trim() === ''
          ? sentence(ground.ref)
          : sentence(fill(words.ruleRoom, { ref: ground.ref, room: ground.room })),
        ground.needsLegalCheck ? words.check : '',
      ),
    );
  return [
    ...(party.voice?.trim() ? paragraph(fill(words.voice, { name: party.voice })) : []),
    ...facts([
      [words.sees, party.sees],
      [words.wants, party.wants],
      [words.mayDo, party.mayDo],
      [words.cannotDo, party.cannotDo],
      [words.worries, party.worries],
      [words.rule, rules.join('\n')],
    ]),
  ];
};

/** What goes round and what keeps the case stuck, with whether anything was agreed about it. */
export const stuckSection = (speech: Speech): Block[] => {
  const { loops: words } = documentWords(speech);
  const { tables, language, today } = speech;
  const told = findings(caseInsight(tables, today), tables).map((finding) =>
    together(...findingSentences(finding, language).map(capital)),
  );
  const bottlenecks = [...tables.bottlenecks.values()];
  return section(2, words.heading, [
    ...section(3, words.findings, list(told)),
    ...section(
      3,
      words.bottlenecks,
      bottlenecks.length === 0
        ? paragraph(words.none)
        : bottlenecks.flatMap((one) => bottleneckBlocks(one, speech)),
    ),
  ]);
};

const bottleneckBlocks = (bottleneck: Bottleneck, speech: Speech): Block[] => {
  const { loops: words } = documentWords(speech);
  const kind = wordsIn(speech.language).bottleneckKinds[bottleneck.kind];
  const title = bottleneck.title.trim();
  const about = bottleneck.about.map((id) => titleOf(speech.tables, id));
  const rows: (readonly [string, Said])[] = [
    [words.kind, title === '' || title === kind ? '' : kind],
    [words.lifeworld, bottleneck.lifeworld],
    [words.system, bottleneck.system],
    [words.rule, bottleneck.rule ?? ''],
    [words.evidence, bottleneck.evidence ?? ''],
    [words.about, listed(about, speech.language)],
  ];
  return [
    ...paragraph([{ text: title || kind, strong: true }], 'label'),
    ...facts(rows),
    ...paragraph(relievedSentence(bottleneck, speech)),
  ];
};

const relievedSentence = ({ id }: Bottleneck, speech: Speech): string => {
  const { loops: words } = documentWords(speech);
  const numbers = actionsInOrder(speech)
    .filter(([action]) => action.relieves.includes(id))
    .map(([, no]) => String(no));
  if (numbers.length === 0) return words.unrelieved;
  return fill(numbers.length === 1 ? words.relieved : words.relievedMany, {
    numbers: listed(numbers, speech.language),
  });
};

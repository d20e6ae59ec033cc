import { disclose, type DisclosureLevel } from '../../disclosure/disclose';
import type { Limited } from '../../disclosure/limitedSchema';
import { outcomeOf } from '../../disclosure/outcome';
import type { CaseTables } from '../../model/tables';
import type { Language } from '../../text/language';
import { agencyDocument } from './agency';
import { heading, paragraph } from './blocks';
import { cleanDocument } from './clean';
import { escalationDocument } from './escalation';
import { letterDocument } from './letter';
import { limitedTables, withOwn } from './limitedTables';
import { reportDocument, type ReportPart } from './report';
import { documentWords } from './speech';
import type { OutputDocument } from './tree';

export const AUDIENCES = ['doorbraakteam', 'agency', 'resident', 'escalation', 'file'] as const;
export type AudienceKind = (typeof AUDIENCES)[number];

/** Who a document is for; an agency by the id of its card. */
export type Audience =
  { readonly kind: Exclude<AudienceKind, 'agency'> } | { readonly kind: 'agency'; readonly party: string };

/**
 * What an audience may get, the usual level first. The letter is the resident's own story, so nothing in it is hidden
 * from the resident; the question to the next step never holds a name.
 */
export const LEVELS_OF: Readonly<Record<AudienceKind, readonly DisclosureLevel[]>> = {
  doorbraakteam: [2, 1, 0],
  agency: [1, 2, 0],
  resident: [2],
  escalation: [0],
  file: [2, 1, 0],
};

export interface DocumentChoices {
  readonly audience: Audience;
  readonly level: DisclosureLevel;
  readonly language: Language;
  /** ISO date on which the document is made. */
  readonly today: string;
  /** IANA name of the zone in which times are told; the computer's own when absent. */
  readonly zone?: string;
  /** Large type, for the letter. */
  readonly isLarge?: boolean;
  readonly without?: ReadonlySet<ReportPart>;
}

/** A case as one audience may see it. `agency` is what the agency's card is called there; null when it has none. */
export interface AudienceView {
  readonly tables: CaseTables;
  readonly agency: string | null;
  readonly isLimited: boolean;
}

/** The tables that reports, lists and diaries of an audience are made of; null where nothing but the outcome may leave. */
export const viewFor = (
  tables: CaseTables,
  { audience, level, language }: Pick<DocumentChoices, 'audience' | 'level' | 'language'>,
): AudienceView | null => {
  if (level === 0) return null;
  const agency = audience.kind === 'agency' ? audience.party : null;
  if (level === 2)
    return {
      tables,
      agency: agency !== null && tables.parties.has(agency) ? agency : null,
      isLimited: false,
    };
  const limited = limitedTables(disclose(tables, 1, { withText: true }) as Limited, language);
  if (agency === null) return { tables: limited, agency: null, isLimited: true };
  return { ...withOwn(limited, tables, agency, language), isLimited: true };
};

/** The document for an audience. Source: the design of what leaves the room, section 2. */
export const documentFor = (tables: CaseTables, choices: DocumentChoices): OutputDocument => {
  const { audience, language, today, zone, isLarge = false, without } = choices;
  if (audience.kind === 'escalation') return escalationDocument(tables, language, today);
  const view = viewFor(tables, choices);
  if (!view) return outcomeDocument(tables, language);
  const speech = {
    tables: view.tables,
    language,
    // A day would say more than the rest of a limited view does.
    today: view.isLimited ? today.slice(0, 7) : today,
    ...(zone === undefined ? {} : { zone }),
  };
  if (audience.kind === 'resident') return letterDocument(speech, isLarge);
  if (audience.kind === 'agency' && view.agency !== null)
    return agencyDocument(speech, view.agency, view.isLimited);
  if (audience.kind === 'agency') return outcomeDocument(tables, language);
  return reportDocument(speech, { isLimited: view.isLimited, ...(without ? { without } : {}) });
};

/** Level 0: only that there is an outcome. */
const outcomeDocument = (tables: CaseTables, language: Language): OutputDocument => {
  const { outcomeOnly, titles } = documentWords({ language });
  return cleanDocument({
    language,
    title: titles.outcome,
    form: 'note',
    type: 'normal',
    blocks: [
      heading(1, titles.outcome),
      ...paragraph(outcomeOnly[outcomeOf(tables).outcome]),
      ...paragraph(outcomeOnly.note, 'note'),
    ],
  });
};

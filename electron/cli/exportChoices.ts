import { LEVELS, type DisclosureLevel } from '../../shared/disclosure/disclose';
import {
  AUDIENCES,
  LEVELS_OF,
  type Audience,
  type AudienceKind,
} from '../../shared/exports/document/audience';
import { notOffered, type OutputFormat } from '../../shared/exports/forAudience';
import type { CaseTables } from '../../shared/model/tables';
import { notOneOf, type Call } from './call';
import { misuse, refused } from './usage';

const AGENCY = 'agency:';

/** How an audience is written on the command line. */
export const AUDIENCE_WORDS = AUDIENCES.map((kind) => (kind === 'agency' ? `${AGENCY}ID` : kind));

/** Who the file is for; the Doorbraakteam when nobody is named. Throws what is wrong with the call. */
export const audienceOf = ({ values, language }: Call): Audience => {
  const given = values.get('audience') ?? 'doorbraakteam';
  if (given.startsWith(AGENCY) && given.length > AGENCY.length)
    return { kind: 'agency', party: given.slice(AGENCY.length) };
  const kind = AUDIENCES.find(
    (one): one is Exclude<AudienceKind, 'agency'> => one !== 'agency' && one === given,
  );
  if (kind) return { kind };
  throw misuse(notOneOf('audience', AUDIENCE_WORDS, given), language);
};

/** How much of the case may be in it: what is usual for the audience when nothing is asked. */
export const levelFor = ({ values, language }: Call, { kind }: Audience): DisclosureLevel => {
  const given = values.get('level');
  const usual = LEVELS_OF[kind][0] ?? 0;
  if (given === undefined) return usual;
  const level = LEVELS.find((one) => String(one) === given);
  if (level === undefined) throw misuse(notOneOf('level', LEVELS, given), language);
  return level;
};

/** Throws in a sentence why there is no such file for this audience at this level. */
export const checkOffer = (
  { language }: Call,
  audience: Audience,
  level: DisclosureLevel,
  format: OutputFormat,
): void => {
  const code = notOffered({ audience, level }, format);
  if (code === null) return;
  throw misuse(
    { code, params: { audience: audience.kind, level, format, levels: LEVELS_OF[audience.kind].join(', ') } },
    language,
  );
};

/** Throws which agencies there are when the one asked for is not in the case. */
export const checkAgency = ({ language }: Call, audience: Audience, tables: CaseTables): void => {
  if (audience.kind !== 'agency' || tables.parties.get(audience.party)?.kind === 'agency') return;
  const known = [...tables.parties.values()].filter(({ kind }) => kind === 'agency');
  throw refused(
    [
      {
        code: 'unknown_agency',
        params: { id: audience.party, known: known.map(({ id, name }) => `${id} (${name})`).join(', ') },
      },
    ],
    language,
  );
};

import { LANGUAGES, type Language } from '../base/languages';

export const AGENCY_TYPES = [
  'municipality',
  'housing',
  'health_service',
  'youth',
  'income',
  'tax',
  'debt',
  'police',
  'fire',
  'justice',
  'school',
  'insurer',
  'neighbourhood_team',
  'doctor',
  'care',
  'other',
] as const;
export type AgencyType = (typeof AGENCY_TYPES)[number];

type Patterns = Readonly<Record<Language, RegExp>>;

/** Words by which an agency is known; the first row that fits decides. */
const WORDS: readonly (readonly [AgencyType, Patterns])[] = [
  ['health_service', { nl: /\bggd\b|gezondheidsdienst/i, en: /health service/i }],
  ['insurer', { nl: /verzekeraar/i, en: /insurer/i }],
  ['tax', { nl: /belasting|toeslagen/i, en: /\btax/i }],
  [
    'income',
    {
      nl: /werk en inkomen|\buwv\b|bijstand|sociale dienst|uitkering/i,
      en: /income|benefits? (office|agency)/i,
    },
  ],
  ['debt', { nl: /schuld|bewind|kredietbank/i, en: /\bdebt/i }],
  ['housing', { nl: /corporatie|verhuurder|woning/i, en: /housing|landlord/i }],
  ['youth', { nl: /jeugd|veilig thuis|kinderbescherming/i, en: /youth|child protection/i }],
  ['police', { nl: /politie|wijkagent/i, en: /police/i }],
  ['fire', { nl: /brandweer|veiligheidsregio/i, en: /fire (service|brigade|department)/i }],
  [
    'justice',
    { nl: /reclassering|openbaar ministerie|rechtbank|\bjustitie/i, en: /probation|court|prosecut/i },
  ],
  ['school', { nl: /school|onderwijs|leerplicht/i, en: /school/i }],
  ['neighbourhood_team', { nl: /wijkteam|buurtteam|sociaal team/i, en: /neighbou?rhood team/i }],
  ['doctor', { nl: /huisarts|ziekenhuis|\barts\b/i, en: /doctor|\bgp\b|hospital/i }],
  ['municipality', { nl: /gemeente|\bwmo\b/i, en: /municipal|council/i }],
  ['care', { nl: /zorg|\bggz\b|begeleid|hulpverlen|opvang/i, en: /care|support|shelter/i }],
];

/** What kind of agency this is, so that its name, in which a place may stand, can stay behind. */
export const agencyTypeOf = (name: string): AgencyType =>
  WORDS.find(([, patterns]) => LANGUAGES.some((language) => patterns[language].test(name)))?.[0] ?? 'other';

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

/** Words by which an agency is known, Dutch and English; the first row that fits decides. */
const WORDS: readonly (readonly [AgencyType, RegExp])[] = [
  ['health_service', /\bggd\b|gezondheidsdienst|health service/i],
  ['insurer', /verzekeraar|insurer/i],
  ['tax', /belasting|toeslagen|\btax/i],
  ['income', /werk en inkomen|\buwv\b|bijstand|sociale dienst|uitkering|income|benefits? (office|agency)/i],
  ['debt', /schuld|bewind|kredietbank|\bdebt/i],
  ['housing', /corporatie|verhuurder|woning|housing|landlord/i],
  ['youth', /jeugd|veilig thuis|kinderbescherming|youth|child protection/i],
  ['police', /politie|wijkagent|police/i],
  ['fire', /brandweer|veiligheidsregio|fire (service|brigade|department)/i],
  ['justice', /reclassering|openbaar ministerie|rechtbank|\bjustitie|probation|court|prosecut/i],
  ['school', /school|onderwijs|leerplicht/i],
  ['neighbourhood_team', /wijkteam|buurtteam|sociaal team|neighbou?rhood team/i],
  ['doctor', /huisarts|ziekenhuis|\barts\b|doctor|\bgp\b|hospital/i],
  ['municipality', /gemeente|\bwmo\b|municipal|council/i],
  ['care', /zorg|\bggz\b|begeleid|hulpverlen|opvang|care|support|shelter/i],
];

/** What kind of agency this is, so that its name, in which a place may stand, can stay behind. */
export const agencyTypeOf = (name: string): AgencyType =>
  WORDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';

import * as z from 'zod';
import { IDS_MAX, idSchema, line, openChoice, optional, prose, type RecordOf, withDefault } from './field';

export const BOTTLENECK_KINDS = [
  'silos',
  'waiting_list',
  'no_ownership',
  'info_not_shared',
  'strict_rule',
  'no_legal_ground',
  'no_provision',
  'cost_elsewhere',
  'scarcity',
  'loop',
  'conflicting_rules',
  'no_contact',
  'wrong_registration',
  'sudden_stop',
  'unclear_rules',
  'weak_analysis',
  'blind_spot',
  'other',
] as const;
export type BottleneckKind = (typeof BOTTLENECK_KINDS)[number];

/** What keeps the case stuck, told twice: as the resident lives it and as the system works. */
export const bottleneckFields = {
  kind: openChoice(BOTTLENECK_KINDS, 'other'),
  title: withDefault(line, ''),
  /** Ids of the parties or relations it is about. */
  about: withDefault(z.array(idSchema).max(IDS_MAX), []),
  rule: optional(line),
  evidence: optional(line),
  signalIds: withDefault(z.array(idSchema).max(IDS_MAX), []),
  fromSource: withDefault(z.boolean(), false),
  lifeworld: prose(),
  system: prose(),
};
export type Bottleneck = RecordOf<typeof bottleneckFields>;

import type { CaseTables } from '../model/tables';

/** The tables that insight reads; nothing else of a case can change what the map tells. */
export type InsightSource = Pick<
  CaseTables,
  | 'case'
  | 'parties'
  | 'legalGrounds'
  | 'relations'
  | 'bottlenecks'
  | 'externalPayers'
  | 'scenarios'
  | 'costLines'
  | 'leads'
  | 'actions'
>;

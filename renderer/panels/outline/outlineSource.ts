import type { TFunction } from 'i18next';
import type { CaseInsight } from '../../../shared/insight/caseInsight';
import type { Bottleneck } from '../../../shared/model/bottleneck';
import type { Comment } from '../../../shared/model/comment';
import type { Party } from '../../../shared/model/party';
import type { Relation } from '../../../shared/model/relation';
import type { Words } from '../../../shared/text/nl';
import type { TreeItem } from '../../ui';

export interface OutlineSource {
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly comments: readonly Comment[];
  readonly insight: CaseInsight;
  readonly words: Words;
  readonly t: TFunction<'screens'>;
  /** Makes a name fit to be broken over lines. */
  readonly hyphens: (text: string) => string;
  /** With relations as sentences under every party: the full equal of the map. */
  readonly withRelations: boolean;
  /** Groups of what does not stand on the map, such as scenarios and actions. */
  readonly more: readonly OutlineGroup[];
}

export interface OutlineGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly TreeItem[];
}

/** What is looked up for every row: once for the whole list. */
export interface Looked extends OutlineSource {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly bottlenecksOf: ReadonlyMap<string, readonly Bottleneck[]>;
  /** Remarks that are not dealt with yet, by the id of what they are about. */
  readonly remarks: ReadonlyMap<string, number>;
}

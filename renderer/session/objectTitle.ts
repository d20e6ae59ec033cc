import { relationSentence } from '../../shared/exports/relationSentence';
import type { CaseTables } from '../../shared/model/tables';
import type { Language } from '../../shared/text/language';
import { loopOf, type Selection } from '../store/selection';

/** What an object is called in one line; empty when it has no words yet or is gone. */
export const objectTitle = (tables: CaseTables, selection: Selection, language: Language): string => {
  const { kind, id } = selection;
  switch (kind) {
    case 'party':
      return tables.parties.get(id)?.name ?? '';
    case 'relation': {
      const relation = tables.relations.get(id);
      return relation ? relationSentence(tables, relation, language) : '';
    }
    case 'bottleneck':
      return tables.bottlenecks.get(id)?.title ?? '';
    case 'scenario':
      return tables.scenarios.get(id)?.title ?? '';
    case 'action':
      return tables.actions.get(id)?.text ?? '';
    case 'signal':
      return tables.signals.get(id)?.title ?? '';
    case 'feedback':
      return tables.feedbacks.get(id)?.text ?? '';
    case 'success':
      return tables.successes.get(id)?.text ?? '';
    case 'loop':
      return loopOf(id)
        .map((party) => tables.parties.get(party)?.name ?? '')
        .join(' → ');
    case 'intent':
      return tables.intent.get(id)?.resident ?? '';
    case 'case':
      return tables.case.get(id)?.title ?? '';
  }
};

import { LANGUAGES, type Language } from '../base/languages';
import { actionNumbers } from '../model/actionNumbers';
import { currentConsents } from '../model/consents';
import type { Person } from '../model/field';
import { SINGLES, type CaseTables } from '../model/tables';
import { agencyTypeOf } from './agencyType';
import { roundedEuros, stuckBand } from './bands';
import { monthOf } from './dates';
import { knownWords, type KnownWords } from './known';
import type { Limited } from './limitedSchema';
import { markedText, saysNobody } from './marked';
import { Refs, type ReferredTable } from './refs';

/** Free text that a limited view may show, marked. Names, titles of the case and remarks about sharing stay behind. */
const TEXTS: readonly (readonly [ReferredTable, readonly string[]])[] = [
  ['case', ['summary']],
  ['intent', ['resident', 'public', 'goodEnough']],
  ['parties', ['sees', 'wants', 'mayDo', 'cannotDo', 'worries']],
  ['relations', ['label']],
  ['bottlenecks', ['title', 'rule', 'evidence', 'lifeworld', 'system']],
  ['scenarios', ['title', 'steps']],
  ['consequences', ['text']],
  ['events', ['text', 'mitigation']],
  ['decisions', ['text', 'wayBack']],
  ['dissents', ['text', 'answer']],
  ['actions', ['text', 'result']],
  ['signals', ['title', 'ask']],
  ['successes', ['text', 'whatHelped', 'watchOut']],
];

interface View {
  readonly tables: CaseTables;
  readonly refs: Refs;
  readonly known: KnownWords;
}

/**
 * Level 1, the limited view: the resident is only "inwoner", persons are what they do, dates are months, places and
 * names are gone, amounts are rounded. Free text is left out unless `withText`, and then marked. Source: product
 * design, section 6 ("Zonder herleidbare gegevens").
 */
export const limitedOf = (tables: CaseTables, withText: boolean): Limited => {
  const view: View = { tables, refs: new Refs(tables), known: knownWords(tables) };
  return {
    level: 1,
    case: headerOf(view),
    ...mapOf(view),
    ...scenariosOf(view),
    ...agreementOf(view),
    texts: withText ? textsOf(view) : [],
  };
};

/** Lower case after the first letter: a capital further on is most often a name or a place. */
const ROLE = /^\p{L}[\p{Ll} /-]*$/u;
/** Words that say what somebody does; what has none of them may be a name. */
const FUNCTIONS: Readonly<Record<Language, string>> = {
  nl: 'adviseur|consulent|medewerker|manager|begeleider|coach|regisseur|agent|arts|verpleegkundige|coördinator|leider|hoofd|directeur|wethouder|ambtenaar|jurist|bewindvoerder|specialist|beheerder|inspecteur|toezichthouder|opzichter|ombudsman|voorzitter|notulist|leraar|psycholoog|verhuurder|assistent|vrijwilliger|behandelaar|hulpverlener',
  en: 'manager|coach|agent|coordinator|officer|worker|advis[eo]r|director|lawyer|specialist|inspector|ombudsman|chair|teacher|assistant|volunteer|nurse|doctor',
};
const FUNCTION = new RegExp(`(?:${LANGUAGES.map((language) => FUNCTIONS[language]).join('|')})\\b`, 'iu');

/** What a person does; left out where it may say who, where or how to reach somebody. */
const roleOf = (person: Person | null, { known }: View): string | null => {
  const role = person?.role?.trim() ?? '';
  return ROLE.test(role) && FUNCTION.test(role) && saysNobody(role, known) ? role : null;
};

const headerOf = ({ tables }: View): Limited['case'] => {
  const header = tables.case.get(SINGLES.case);
  const sharing = tables.dataSharing.get(SINGLES.dataSharing);
  return {
    status: header?.status ?? 'preparing',
    bhvLayer: header?.bhvLayer ?? null,
    stuck: stuckBand(header?.stuckForMonths ?? null),
    residentInformed: sharing?.residentInformed ?? false,
    residentAtTable: sharing?.residentAtTable ?? 'absent',
    basis: sharing?.basis ?? 'unknown',
    discountRate: header?.discountRate ?? null,
    horizonMonths: header?.horizonMonths ?? null,
  };
};

/** Keeps the records whose required references are there: `shown` answers with nothing for the others. */
const listOf = <R, S extends object>(
  records: ReadonlyMap<string, R>,
  shown: (record: R) => S | '' | null,
): S[] => [...records.values()].map(shown).filter((record) => record !== '' && record !== null);

const mapOf = (view: View): Pick<Limited, 'parties' | 'legalGrounds' | 'relations' | 'bottlenecks'> => {
  const { tables, refs } = view;
  return {
    parties: listOf(tables.parties, (party) => {
      const ref = refs.of(party.id, 'parties');
      return (
        ref && {
          ref,
          kind: party.kind,
          agencyType: party.kind === 'agency' ? agencyTypeOf(party.name) : null,
          minor: party.minor,
          mandate: party.mandate,
          tableStatus: party.tableStatus,
          contactRole: roleOf(party.contact, view),
        }
      );
    }),
    legalGrounds: listOf(tables.legalGrounds, ({ party, source }) => {
      const ref = refs.of(party, 'parties');
      return ref && { party: ref, source };
    }),
    relations: listOf(tables.relations, ({ id, type, from, to, status }) => {
      const [ref, start, end] = [refs.of(id, 'relations'), refs.of(from, 'parties'), refs.of(to, 'parties')];
      return ref && start && end && { ref, type, from: start, to: end, status };
    }),
    bottlenecks: listOf(tables.bottlenecks, ({ id, kind, about }) => {
      const ref = refs.of(id, 'bottlenecks');
      const named = about.map((one) => refs.of(one, 'parties', 'externalPayers', 'relations', 'scenarios'));
      return ref && { ref, kind, about: named.filter((one) => one !== null) };
    }),
  };
};

const scenariosOf = ({
  tables,
  refs,
}: View): Pick<Limited, 'scenarios' | 'consequences' | 'events' | 'costLines'> => ({
  scenarios: listOf(tables.scenarios, ({ id, kind }) => {
    const ref = refs.of(id, 'scenarios');
    return ref && { ref, kind };
  }),
  consequences: listOf(tables.consequences, ({ id, scenario, who, horizon, score }) => {
    const ref = refs.of(id, 'consequences');
    const [of, whom] = [refs.of(scenario, 'scenarios'), refs.of(who, 'parties', 'externalPayers')];
    return ref && of && whom && { ref, scenario: of, who: whom, horizon, score };
  }),
  events: listOf(tables.events, ({ id, scenario, chance, impact }) => {
    const [ref, of] = [refs.of(id, 'events'), refs.of(scenario, 'scenarios')];
    return ref && of && { ref, scenario: of, chance, impact };
  }),
  costLines: listOf(tables.costLines, (line) => {
    const scenario = refs.of(line.scenario, 'scenarios');
    const bearer = refs.of(line.bearer, 'parties', 'externalPayers');
    return (
      scenario &&
      bearer && {
        scenario,
        bearer,
        beneficiary: refs.of(line.beneficiary, 'parties', 'externalPayers'),
        kind: line.kind,
        rhythm: line.rhythm,
        startMonth: line.startMonth,
        months: line.months,
        event: refs.of(line.eventId, 'events'),
        lowEuros: roundedEuros(line.amount.low),
        highEuros: roundedEuros(line.amount.high),
      }
    );
  }),
});

const agreementOf = (
  view: View,
): Pick<Limited, 'leads' | 'decisions' | 'consents' | 'dissents' | 'actions'> => {
  const { tables, refs } = view;
  const numbers = actionNumbers(tables);
  return {
    leads: listOf(tables.leads, ({ party, person, until }) => {
      const ref = refs.of(party, 'parties');
      return ref && { party: ref, role: roleOf(person, view), until: monthOf(until) };
    }),
    decisions: listOf(tables.decisions, ({ id, scenario, reviewDate, recordedAt, dissentAsked, quorum }) => {
      const ref = refs.of(id, 'decisions');
      return (
        ref && {
          ref,
          scenario: refs.of(scenario, 'scenarios'),
          reviewed: monthOf(reviewDate),
          recorded: monthOf(recordedAt),
          dissentAsked,
          quorum,
        }
      );
    }),
    consents: currentAnswers(view),
    dissents: listOf(tables.dissents, ({ id, by, anonymous }) => {
      const ref = refs.of(id, 'dissents');
      return ref && { ref, by: anonymous ? null : refs.of(by, 'parties') };
    }),
    actions: listOf(tables.actions, ({ id, no, party, owner, due, status, scenario, relieves }) => {
      const ref = refs.of(id, 'actions');
      return (
        ref && {
          ref,
          no: numbers.get(id) ?? no,
          party: refs.of(party, 'parties', 'externalPayers'),
          role: roleOf(owner, view),
          hasOwner: (owner?.name ?? '').trim() !== '',
          due: monthOf(due),
          status,
          scenario: refs.of(scenario, 'scenarios'),
          relieves: relieves.map((one) => refs.of(one, 'bottlenecks')).filter((one) => one !== null),
        }
      );
    }),
  };
};

/** The answers that count; which were given before them may say who gave in. */
const currentAnswers = ({ tables, refs }: View): Limited['consents'] =>
  [...tables.decisions.values()].flatMap(({ id: decision, despite }) =>
    listOf(currentConsents(tables, decision), ({ id, party, value, conditionDue, mandate, mandateUntil }) => {
      const [on, by] = [refs.of(decision, 'decisions'), refs.of(party, 'parties')];
      return (
        on &&
        by && {
          decision: on,
          party: by,
          value,
          conditionDue: monthOf(conditionDue),
          mandate,
          mandateUntil: monthOf(mandateUntil),
          overruled: despite?.objections.includes(id) ?? false,
        }
      );
    }),
  );

const textsOf = ({ tables, refs, known }: View): Limited['texts'] =>
  TEXTS.flatMap(([table, fields]) =>
    [...tables[table].values()].flatMap((record) =>
      fields.flatMap((field) => {
        const text: unknown = Reflect.get(record, field);
        const about = refs.of(record.id, table);
        if (typeof text !== 'string' || text.trim() === '' || about === null) return [];
        return [{ about, field, segments: markedText(text, known) }];
      }),
    ),
  );

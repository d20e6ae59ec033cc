import type { Problem } from '../base/result';
import type { CaseFile } from './schema';

/** Every id that is used twice and every reference that points at nothing, with its path in the file. */
export const referenceProblems = (file: CaseFile): Problem[] => {
  const problems: Problem[] = [];
  const known = (
    items: readonly { readonly id: string }[],
    path: string,
    taken = new Set<string>(),
  ): Set<string> => {
    items.forEach((item, index) => {
      if (taken.has(item.id)) {
        problems.push({ code: 'duplicate_id', path: `${path}[${index}].id`, params: { id: item.id } });
      }
      taken.add(item.id);
    });
    return taken;
  };
  const parties = known(file.parties, 'parties');
  const payers = known(file.externalPayers, 'externalPayers', new Set(parties));
  const relations = known(file.relations, 'relations');
  const bottlenecks = known(file.bottlenecks, 'bottlenecks');
  const scenarios = known(file.scenarios, 'scenarios');
  const signals = known(file.signals, 'signals');
  for (const [items, path] of [
    [file.actions, 'actions'],
    [file.dissents, 'dissents'],
    [file.feedback, 'feedback'],
    [file.successes, 'successes'],
    [file.leads, 'leads'],
  ] as const) {
    known(items, path);
  }
  const needs = (id: string | null | undefined, among: ReadonlySet<string>, path: string): void => {
    if (id !== null && id !== undefined && !among.has(id)) {
      problems.push({ code: 'dangling_reference', path, params: { id } });
    }
  };
  const between = (relation: { from: string; to: string }, path: string): void => {
    needs(relation.from, parties, `${path}.from`);
    needs(relation.to, parties, `${path}.to`);
    if (relation.from === relation.to) problems.push({ code: 'relation_to_itself', path });
  };

  file.relations.forEach((relation, index) => between(relation, `relations[${index}]`));
  const subjects = new Set([...payers, ...relations, ...scenarios]);
  file.bottlenecks.forEach((bottleneck, index) => {
    bottleneck.about.forEach((id, at) => needs(id, subjects, `bottlenecks[${index}].about[${at}]`));
    bottleneck.signalIds.forEach((id, at) => needs(id, signals, `bottlenecks[${index}].signalIds[${at}]`));
  });
  file.scenarios.forEach((scenario, index) => {
    const path = `scenarios[${index}]`;
    const events = known(scenario.events, `${path}.events`);
    known(scenario.costLines, `${path}.costLines`);
    scenario.consequences.forEach((item, at) => needs(item.who, payers, `${path}.consequences[${at}].who`));
    scenario.benefits.forEach((item, at) => needs(item.who, payers, `${path}.benefits[${at}].who`));
    scenario.costLines.forEach((cost, at) => {
      needs(cost.bearer, payers, `${path}.costLines[${at}].bearer`);
      needs(cost.beneficiary, payers, `${path}.costLines[${at}].beneficiary`);
      needs(cost.eventId, events, `${path}.costLines[${at}].eventId`);
    });
    const added = new Set<string>();
    scenario.relationChanges.forEach((change, at) => {
      const place = `${path}.relationChanges[${at}].relation`;
      if (change.op === 'remove') needs(change.relation, relations, place);
      else {
        const { id } = change.relation;
        if (added.has(id)) problems.push({ code: 'duplicate_id', path: `${place}.id`, params: { id } });
        added.add(id);
        between(change.relation, place);
      }
    });
  });
  needs(file.decision?.scenario, scenarios, 'decision.scenario');
  file.decision?.consents.forEach((consent, at) =>
    needs(consent.party, parties, `decision.consents[${at}].party`),
  );
  file.leads.forEach((lead, at) => needs(lead.party, parties, `leads[${at}].party`));
  file.actions.forEach((action, at) => {
    needs(action.party, payers, `actions[${at}].party`);
    needs(action.scenario, scenarios, `actions[${at}].scenario`);
    action.relieves.forEach((id, n) => needs(id, bottlenecks, `actions[${at}].relieves[${n}]`));
  });
  const answerable = new Set([...scenarios, ...(file.decision ? [file.decision.id] : [])]);
  file.dissents.forEach((dissent, at) => {
    needs(dissent.by, parties, `dissents[${at}].by`);
    needs(dissent.about, answerable, `dissents[${at}].about`);
  });
  const hearers = new Set([...parties, 'signaller']);
  file.feedback.forEach((item, at) => needs(item.to, hearers, `feedback[${at}].to`));
  return problems;
};

import { nl as words } from '../../shared/text/nl';
import { nl } from '../../renderer/text/nl';
import { check, screenshots, step, until } from './report';
import { button, card, filled, map, mapCard, show, strip, typeAtEnd, type Seat } from './seats';

export const NEW_ACTION = {
  line: 'GGD / N. Yilmaz (fictief) / Samen met Henk de eerste kamer kiezen / 2 dec',
  text: 'Samen met Henk de eerste kamer kiezen',
  person: 'N. Yilmaz (fictief)',
  day: '-12-02',
  result: 'Henk heeft zelf een kamer gekozen',
  no: 7,
} as const;
const RELATION = 'Vertelt dat er een plan is';
const COST = { typed: '6-10k', shown: '6–10k' } as const;
const costCell = filled(nl.scenarios.cellLabel, {
  party: 'GGD',
  period: nl.scenarios.firstHalfYear,
  scenario: 'Ontruimen',
});

/** Three people, three kinds of work, at the same time; afterwards everybody sees all of it. */
export const editTogether = async (chair: Seat, corporation: Seat, ggd: Seat): Promise<void> => {
  const all = [chair, corporation, ggd];
  await Promise.all([addAction(chair), addRelation(corporation), typeCost(ggd)]);
  await screenshots('all-three-edit', all);
  await Promise.all(all.map((seat) => show(seat, 'scenarios')));
  for (const { page, person } of all) {
    const cell = page.getByLabel(costCell, { exact: true });
    await until(
      `${person} sees the cost range`,
      () => cell.inputValue(),
      (value) => value === COST.shown,
    );
  }
  await Promise.all(all.map((seat) => show(seat, 'decision')));
  for (const { page, person } of all) {
    const row = page.getByRole('row', { name: filled(nl.actions.edit, { no: NEW_ACTION.no }), exact: true });
    const result = row.getByLabel(nl.actions.result);
    await until(
      `${person} sees the action`,
      () => result.inputValue(),
      (value) => value === NEW_ACTION.result,
    );
  }
  await screenshots('decision', [corporation]);
  await Promise.all(all.map((seat) => show(seat, 'map')));
  for (const { page, person } of all) {
    await check(`${person} sees the relation on the map`, map(page).getByText(RELATION).first().waitFor());
  }
  step(
    'All three edited at the same time: a relation, a cost range and an action; each window shows all three.',
  );
};

const addRelation = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  await page.getByRole('button', { name: nl.map.addRelation }).first().click();
  const dialog = page.getByRole('dialog', { name: nl.relation.addTitle });
  const choose = async (label: string, name: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  };
  await choose(nl.relation.from, 'Woningcorporatie');
  await dialog.getByRole('button', { name: nl.relation.type }).click();
  await page.getByRole('option', { name: words.relationTypes.informs, exact: true }).click();
  await choose(nl.relation.to, 'Buren');
  await dialog.getByLabel(nl.relation.label).fill(RELATION);
  await screenshots('relation-dialog', [seat]);
  await button(dialog, nl.party.add).click();
  seat.edits += 1;
};

const typeCost = async (seat: Seat): Promise<void> => {
  await show(seat, 'scenarios');
  const cell = seat.page.getByLabel(costCell, { exact: true });
  await cell.click();
  await cell.pressSequentially(COST.typed, { delay: 40 });
  await cell.press('Enter');
  seat.edits += 1;
};

const addAction = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  await show(seat, 'decision');
  const entry = page.getByLabel(nl.actions.add, { exact: true });
  await entry.pressSequentially(NEW_ACTION.line, { delay: 15 });
  await screenshots('action-line', [seat]);
  await entry.press('Enter');
  const row = page.getByRole('row', { name: filled(nl.actions.edit, { no: NEW_ACTION.no }), exact: true });
  await check('the new action stands in the table', row.waitFor());
  await check('without a result it stays a draft', page.getByText(draftText).waitFor());
  const result = row.getByLabel(nl.actions.result);
  await result.fill(NEW_ACTION.result);
  await result.press('Enter');
  await check(
    'with a result it is no draft any more',
    page.getByText(draftText).waitFor({ state: 'detached' }),
  );
  seat.edits += 2;
};
const [draftText = ''] = nl.actions.draft.split('{{gaps}}');

/** Two people in one text: nothing of either is lost, and each sees who else is in it. */
export const typeInOneText = async (chair: Seat, corporation: Seat): Promise<void> => {
  const both = [chair, corporation];
  for (const { page } of both) await mapCard(page, 'Woningcorporatie').click();
  const fieldOf = ({ page }: Seat) => card(page).getByLabel(nl.party.wants);
  const before = await fieldOf(chair).inputValue();
  const [first, last] = ['Eerst rust. ', ' En één vast gezicht in de straat.'];
  const typeFirst = async (): Promise<void> => {
    await fieldOf(corporation).press('Control+Home');
    await fieldOf(corporation).pressSequentially(first, { delay: 60 });
    corporation.edits += first.length;
  };
  await Promise.all([typeFirst(), typeAtEnd(chair, fieldOf(chair), last)]);
  for (const seat of both) {
    await until(
      `the text of both is whole in the window of ${seat.person}`,
      () => fieldOf(seat).inputValue(),
      (text) => text === first + before + last,
    );
  }
  await check(
    'the chair sees who is in the text',
    card(chair.page).getByText(corporation.person).last().waitFor(),
  );
  await screenshots('two-in-one-text', both);
  step('The chair and the corporation typed in the same text at the same time; both windows have all of it.');
};

export interface Visible {
  readonly median: number;
  readonly edits: number;
  readonly delays: readonly number[];
}

/** The chair types in the purpose; gives the median milliseconds until a character is in the window of another. */
export const editToVisible = async (chair: Seat, receiver: Seat): Promise<Visible> => {
  await strip(chair.page).click();
  const field = card(chair.page).getByLabel(filled(nl.intent.resident, { name: 'Henk' }));
  const sent = await field.evaluateHandle((node) => {
    const moments: [string, number][] = [];
    const note = (): void => {
      const text = (node as HTMLTextAreaElement).value;
      moments.push([text.trim(), performance.timeOrigin + performance.now()]);
    };
    // On the way down: before the app itself hears of the character.
    window.addEventListener('input', note, { capture: true });
    return moments;
  });
  const seen = await strip(receiver.page).evaluateHandle((node) => {
    const moments: [string, number][] = [];
    const note = (): void => {
      const text = node.querySelector('q')?.textContent ?? '';
      moments.push([text, performance.timeOrigin + performance.now()]);
    };
    new MutationObserver(note).observe(node, { childList: true, characterData: true, subtree: true });
    return moments;
  });
  const sentence = ' En ik wil zelf kiezen.';
  await typeAtEnd(chair, field, sentence, 90);
  const whole = (await field.inputValue()).trim();
  await check('what the chair typed arrives in full', strip(receiver.page).getByText(whole).waitFor());
  const arrivals = await seen.jsonValue();
  const delays = (await sent.jsonValue()).flatMap(([text, at], index, edits) => {
    if (text === edits[index - 1]?.[0]) return []; // a space at the end does not show yet
    const arrival = arrivals.find(([shown, when]) => shown === text && when >= at - 1);
    return arrival ? [arrival[1] - at] : [];
  });
  delays.sort((a, b) => a - b);
  const median = delays[Math.floor(delays.length / 2)] ?? Number.NaN;
  await until(
    'at least 15 characters were seen arriving',
    async () => delays.length,
    (count) => count >= 15,
  );
  return { median: Math.round(median * 10) / 10, edits: delays.length, delays };
};

// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AddBottleneckDialog } from '../../../renderer/panels/bottleneck/AddBottleneckDialog';
import { CostLineDialog } from '../../../renderer/panels/scenarios/CostLineDialog';
import { EventDialog } from '../../../renderer/panels/scenarios/EventDialog';
import { setCurrentSession } from '../../../renderer/session/current';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { caseActions, useCase } from '../../../renderer/store/caseStore';
import { ui } from '../../../renderer/store/uiStore';
import { nl } from '../../../renderer/text/nl';
import { startTexts } from '../../../renderer/text/i18n';
import { failure, success } from '../../../shared/base/result';
import type { TableName } from '../../../shared/model/tables';
import { fullDesk, type Desk } from '../shared/support/desk';
import { mount, type } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>>;
let desk: Desk;
beforeAll(() => startTexts('nl'));
beforeEach(() => {
  desk = fullDesk();
  caseActions.opened('doc', 'own', desk.tables, false);
  const session = {
    endUndoStep: () => undefined,
    dispatch: (command: never, args: unknown) => {
      const problem = desk.run(command, args);
      return problem === null ? success(null) : failure(problem);
    },
  };
  setCurrentSession(session as unknown as CaseSession);
});
afterEach(async () => {
  await page.unmount();
  setCurrentSession(null);
  caseActions.closed();
});

/** Another takes it away: only the screen's view of the case is what counts here. */
const takeAway = (table: TableName, id: string) =>
  act(async () =>
    useCase.setState(({ tables }) => {
      const rest: ReadonlyMap<string, unknown> = new Map(
        [...(tables[table] as ReadonlyMap<string, unknown>)].filter(([one]) => one !== id),
      );
      return { tables: { ...tables, [table]: rest } };
    }),
  );
const first = (table: TableName): string => [...desk.tables[table].keys()][0]!;
const dialog = (): HTMLElement => document.querySelector<HTMLElement>('[role="dialog"]')!;
const button = (label: string): HTMLButtonElement | undefined =>
  [...dialog().querySelectorAll('button')].find((one) => one.textContent === label);
const notice = (): string => dialog().querySelector('[role="status"]')?.textContent ?? '';

describe('a dialog whose record another takes away', () => {
  it('says so, keeps what was typed, and saves and removes nothing any more', async () => {
    const id = first('costLines');
    page = await mount(<CostLineDialog id={id} onClose={() => undefined} />);
    expect(notice()).toBe('');
    const input = dialog().querySelector('input')!;
    await type(input, 'Huur van een vervangende woning');
    await takeAway('costLines', id);
    expect(notice()).toBe(nl.cards.goneMeanwhile);
    expect(dialog().querySelector('input')!.value).toBe('Huur van een vervangende woning');
    expect(button(nl.common.save)!.disabled).toBe(true);
    expect(button(nl.common.remove)).toBeUndefined();
  });

  it('says so as well when what it would be added to is taken away', async () => {
    const scenario = first('scenarios');
    page = await mount(<EventDialog scenario={scenario} id={null} onClose={() => undefined} />);
    await type(dialog().querySelector('input')!, 'De kraan gaat weer open');
    expect(button(nl.party.add)!.disabled).toBe(false);
    await takeAway('scenarios', scenario);
    expect(notice()).toBe(nl.cards.goneMeanwhile);
    expect(button(nl.party.add)!.disabled).toBe(true);
  });
});

describe('a dialog for something new about what another takes away', () => {
  it('says so, and what was typed can still be kept', async () => {
    const id = first('parties');
    ui.select({ kind: 'party', id });
    page = await mount(<AddBottleneckDialog />);
    await type(dialog().querySelector('input')!, 'Niemand neemt op');
    await takeAway('parties', id);
    await act(async () => ui.select(null));
    expect(notice()).toBe(nl.cards.goneButKeep);
    await act(async () => button(nl.party.add)!.click());
    expect(
      [...desk.tables.bottlenecks.values()].find(({ title }) => title === 'Niemand neemt op')?.about,
    ).toEqual([]);
  });
});

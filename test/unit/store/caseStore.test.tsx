// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoopTag } from '../../../renderer/canvas/LoopTag';
import { useVaultWords } from '../../../renderer/panels/prose/useIdentifying';
import { caseActions, useCase, useTables, useTableWith } from '../../../renderer/store/caseStore';
import { useLocalData } from '../../../renderer/store/localDataStore';
import { startTexts } from '../../../renderer/text/i18n';
import { editCase } from '../../../shared/commands/case';
import { editParty } from '../../../shared/commands/party';
import { NOTHING_PRIVATE } from '../../../shared/model/privateFile';
import { sampleDesk } from '../shared/support/sampleDesk';
import type { Desk } from '../shared/support/desk';
import { mount } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>> | null = null;
let desk: Desk;
let stop: () => void;

/** A sample case that is open in the store, as in the app. */
beforeEach(() => {
  desk = sampleDesk('henk');
  caseActions.opened('doc', 'own', desk.tables, false);
  stop = desk.projection.subscribe((change) => caseActions.changed(change, desk.tables, 0));
});
beforeAll(() => startTexts('nl'));
afterEach(async () => {
  await page?.unmount();
  page = null;
  stop();
  caseActions.closed();
  useLocalData.setState(NOTHING_PRIVATE, true);
});

const aParty = (): string => [...desk.tables.parties.keys()][0]!;
const rename = (id: string, name: string): Promise<void> =>
  act(async () => void desk.do(editParty, { id, patch: { name } }));

describe('the open case', () => {
  it('is another object after a change, and so is the table, but not the tables beside it', () => {
    const before = useCase.getState().tables;
    desk.do(editParty, { id: aParty(), patch: { name: 'Nieuwe naam' } });
    const after = useCase.getState().tables;
    expect(after).not.toBe(before);
    expect(after.parties).not.toBe(before.parties);
    expect(after.relations).toBe(before.relations);
    expect(before.parties.get(aParty())?.name).not.toBe('Nieuwe naam');
    expect(after.parties.get(aParty())?.name).toBe('Nieuwe naam');
  });

  it('redraws whoever looks at all tables', async () => {
    const Names = () => {
      const tables = useCase((state) => state.tables);
      return <p>{[...tables.parties.values()].map(({ name }) => name).join()}</p>;
    };
    page = await mount(<Names />);
    await rename(aParty(), 'Nieuwe naam');
    expect(page.place.textContent).toContain('Nieuwe naam');
  });

  it('redraws whoever looks at some tables, and only when one of those changed', async () => {
    const drawn = vi.fn();
    const NAMES = ['case'] as const;
    const Title = () => {
      const tables = useTables(NAMES);
      drawn();
      return <p>{[...tables.case.values()][0]?.pseudonym}</p>;
    };
    page = await mount(<Title />);
    await rename(aParty(), 'Nieuwe naam');
    expect(drawn).toHaveBeenCalledOnce();
    await act(async () => void desk.do(editCase, { id: 'case', patch: { pseudonym: 'Een ander' } }));
    expect(page.place.textContent).toBe('Een ander');
  });

  it('leaves alone whoever looks at other fields of the records', async () => {
    const drawn = vi.fn();
    const FIELDS = ['id', 'kind'] as const;
    const Kinds = () => {
      const parties = useTableWith('parties', FIELDS);
      drawn();
      return <p>{parties.size}</p>;
    };
    page = await mount(<Kinds />);
    await rename(aParty(), 'Nieuwe naam');
    expect(drawn).toHaveBeenCalledOnce();
  });
});

describe('a card that is renamed', () => {
  it('has its new name in the tag of the loop at once', async () => {
    page = await mount(<LoopTag />);
    const [id] = useCase.getState().insight.loops.cycles[0]!;
    const [inTag] = page.place.querySelector('.loop-tag__names')!.textContent.split(' → ');
    const shown = [...desk.tables.parties.values()].find(({ name }) => name === inTag) ?? { id: id! };
    await rename(shown.id, 'Hernoemd');
    expect(page.place.querySelector('.loop-tag__names')!.textContent).toContain('Hernoemd');
  });

  it('is a word that the vault knows of at once', async () => {
    const seen = vi.fn<(words: readonly string[]) => void>();
    const Words = () => {
      seen(useVaultWords());
      return null;
    };
    const id = aParty();
    useLocalData.setState({ names: [{ party: id, name: 'Jansen', contact: '' }] });
    page = await mount(<Words />);
    const before = seen.mock.lastCall?.[0];
    await rename(id, 'Jansen');
    expect(seen.mock.lastCall?.[0]).not.toBe(before);
  });
});

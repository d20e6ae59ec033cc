// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineField } from '../../../renderer/panels/prose/LineField';
import { ProseField } from '../../../renderer/panels/prose/ProseField';
import { setCurrentSession } from '../../../renderer/session/current';
import { caseActions } from '../../../renderer/store/caseStore';
import { useRefusedFields } from '../../../renderer/store/refusedFields';
import { startTexts } from '../../../renderer/text/i18n';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { LINE_MAX, PROSE_MAX } from '../../../shared/model/field';
import { failure, success } from '../../../shared/base/result';
import { fullDesk, type Desk } from '../shared/support/desk';
import { mount, type } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>>;
let desk: Desk;
const prose = () => (
  <ProseField
    table="parties"
    id="p1"
    field="wants"
    label="Wat"
    value={desk.tables.parties.get('p1')!.wants}
  />
);

beforeAll(() => startTexts('nl'));
beforeEach(() => {
  desk = fullDesk();
  caseActions.opened('doc', 'own', desk.tables, false);
  const session = {
    projection: desk.projection,
    doc: desk.doc,
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

const kept = (): string => desk.tables.parties.get('p1')!.wants;
const box = (): HTMLTextAreaElement => page.place.querySelector('textarea')!;

describe('a text that is too long', () => {
  it('stays in the field with how long it may be, the case keeps what it had, and not all is saved', async () => {
    page = await mount(prose());
    const before = kept();
    await type(box(), 'x'.repeat(PROSE_MAX + 1_250));
    expect(kept()).toBe(before);
    expect(box().value).toHaveLength(PROSE_MAX + 1_250);
    expect(page.place.textContent).toContain(
      `Te lang: ${PROSE_MAX + 1_250} tekens, er passen er ${PROSE_MAX}`,
    );
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });

  it('is kept as soon as it fits, and then all is saved', async () => {
    page = await mount(prose());
    await type(box(), 'x'.repeat(PROSE_MAX + 1));
    await type(box(), 'kort genoeg');
    expect(kept()).toBe('kort genoeg');
    await page.show(prose());
    expect(box().value).toBe('kort genoeg');
    expect(useRefusedFields.getState().fields.size).toBe(0);
  });

  it('says how much is left before it does not fit', async () => {
    page = await mount(prose());
    await type(box(), 'x'.repeat(PROSE_MAX - 10));
    await page.show(prose());
    expect(page.place.textContent).toContain(`Er passen nog 10 van ${PROSE_MAX} tekens`);
  });
});

describe('a line that the case does not take', () => {
  it('is not handed over when it is too long, and stays in the field', async () => {
    const onCommit = vi.fn();
    page = await mount(<LineField label="Naam" value="oud" onCommit={onCommit} isData />);
    const input = page.place.querySelector('input')!;
    await type(input, 'y'.repeat(LINE_MAX + 1));
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(onCommit).not.toHaveBeenCalled();
    expect(input.value).toHaveLength(LINE_MAX + 1);
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });

  it('stays in the field with a sentence when it was refused', async () => {
    page = await mount(<LineField label="Naam" value="oud" onCommit={() => false} isData />);
    const input = page.place.querySelector('input')!;
    await type(input, 'nieuw');
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(input.value).toBe('nieuw');
    expect(page.place.textContent).toContain('Dit is nog niet bewaard');
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });
});

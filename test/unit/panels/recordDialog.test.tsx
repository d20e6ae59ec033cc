// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RecordDialog, reviewDateOf } from '../../../renderer/panels/decision/RecordDialog';
import { noteUnreadDay } from '../../../renderer/store/unreadDays';
import { useUi } from '../../../renderer/store/uiStore';
import { startTexts } from '../../../renderer/text/i18n';
import { loadDayLibrary } from '../../../shared/entry/day';
import { currentDecision } from '../../../shared/model/decision';
import { decisionOutcome } from '../../../shared/model/outcome';
import { recordedNow } from '../../../shared/model/recordedDecision';
import { fullDesk } from '../shared/support/desk';
import { mount, type } from '../ui/mount';

const { tables } = fullDesk();
const decision = { ...currentDecision(tables.decisions)!, reviewDate: null };
const now = recordedNow(tables, decision, decisionOutcome(tables, decision))!;

const dialog = () => document.querySelector('[role="dialog"]')!;
const record = () =>
  [...dialog().querySelectorAll('button')].find((one) => /Besluit vastleggen/.test(one.textContent ?? ''))!;
const dateField = () => dialog().querySelector<HTMLInputElement>('[data-field="reviewDate"] input')!;
const typeDate = async (text: string): Promise<void> => {
  await act(async () => dateField().focus());
  await type(dateField(), text);
  await act(async () => dateField().blur());
};

let page: Awaited<ReturnType<typeof mount>>;
beforeAll(async () => {
  await startTexts('nl');
  await loadDayLibrary();
});
afterEach(async () => {
  await page.unmount();
  noteUnreadDay(reviewDateOf(decision.id), null);
});

describe('recording a decision', () => {
  it('waits until the day on which one looks back is understood, and says so', async () => {
    useUi.setState({ myName: 'M. de Boer' });
    page = await mount(<RecordDialog decision={decision} now={now} isFirst onClose={() => undefined} />);
    expect(record().disabled).toBe(false);
    await typeDate('over 12 wekn');
    expect(record().disabled).toBe(true);
    expect(dialog().textContent).toContain('“over 12 wekn” is voor ons geen dag.');
    await typeDate('');
    expect(record().disabled).toBe(false);
  });
});

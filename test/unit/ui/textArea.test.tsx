// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextArea } from '../../../renderer/ui';
import { movePosition, rebase } from '../../../renderer/ui/steadyText';
import { mount, type } from './mount';

type Change = (value: string, base: string) => void;
const noChange: Change = () => undefined;
let page: Awaited<ReturnType<typeof mount>> | undefined;

async function open(value: string, onChange: Change = noChange) {
  const area = (text: string) => <TextArea label="Wat zie je?" value={text} onChange={onChange} />;
  const shown = await mount(area(value));
  page = shown;
  const node = shown.place.querySelector('textarea')!;
  await act(async () => node.focus());
  return { node, receive: async (text: string) => shown.show(area(text)) };
}

afterEach(async () => {
  await page?.unmount();
  page = undefined;
});

describe('TextArea', () => {
  it('keeps the caret at its words when others write before, after and around it', async () => {
    const { node, receive } = await open('een twee drie');
    node.setSelectionRange(4, 8);
    const selected = () => node.value.slice(node.selectionStart, node.selectionEnd);
    await receive('nul een twee drie');
    expect(node.value).toBe('nul een twee drie');
    expect(selected()).toBe('twee');
    await receive('nul een twee drie vier');
    expect(selected()).toBe('twee');
    await receive('een twee drie vier');
    expect([node.selectionStart, node.selectionEnd]).toEqual([4, 8]);
  });

  it('does not take the focus, and leaves a caret before what comes in at its place', async () => {
    const { node, receive } = await open('een');
    node.setSelectionRange(0, 0);
    await receive('nul een');
    expect(node.selectionStart).toBe(0);
    await act(async () => node.blur());
    await receive('een');
    expect(document.activeElement).toBe(document.body);
  });

  it('keeps the direction of the selection', async () => {
    const { node, receive } = await open('een twee');
    node.setSelectionRange(0, 3, 'backward');
    await receive('nul een twee');
    expect([node.selectionStart, node.selectionEnd, node.selectionDirection]).toEqual([4, 7, 'backward']);
  });

  it('says what was typed and on which text', async () => {
    const onChange = vi.fn<Change>();
    const { node } = await open('een', onChange);
    await type(node, 'een!');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('een!', 'een');
  });

  it('holds back what comes in while a character is composed, then joins both', async () => {
    const onChange = vi.fn<Change>();
    const { node, receive } = await open('een drie', onChange);
    node.setSelectionRange(4, 4);
    await act(async () => node.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    await type(node, 'een ´drie');
    await receive('nul een drie');
    expect(node.value).toBe('een ´drie');
    await type(node, 'een é drie');
    expect(onChange).not.toHaveBeenCalled();
    await act(async () => node.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(node.value).toBe('nul een é drie');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('nul een é drie', 'nul een drie');
    expect(node.selectionStart).toBe('nul een é '.length);
  });

  it('names the field and who else is in it', async () => {
    const peer = { name: 'N. Yilmaz', slot: 3, sentence: 'N. Yilmaz typt in dit veld.' };
    page = await mount(<TextArea label="Wat zie je?" value="" onChange={noChange} peer={peer} />);
    const node = page.place.querySelector('textarea')!;
    expect(node.labels[0]?.textContent).toBe('Wat zie je?');
    expect(document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'N. Yilmaz typt in dit veld.',
    );
  });
});

describe('places in a text that changes', () => {
  it('moves a place along, and to the end of what replaced it', () => {
    expect(movePosition('abc', 'abc', 2)).toBe(2);
    expect(movePosition('abc', 'xabc', 3)).toBe(4);
    expect(movePosition('abcdef', 'aXf', 3)).toBe(2);
    expect(movePosition('abc', '', 2)).toBe(0);
  });

  it('puts one change onto another version', () => {
    expect(rebase('ab', 'aXb', '>ab')).toEqual({ text: '>aXb', caret: 3 });
    expect(rebase('abc', 'c', 'abc!')).toEqual({ text: 'c!', caret: 0 });
    expect(rebase('abc', 'aXc', '').text).toBe('X');
  });
});

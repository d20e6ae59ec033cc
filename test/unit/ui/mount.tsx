import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Puts something on an empty page, and takes it off again. */
export async function mount(node: ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // Missing in jsdom, and used by the component library or by us.
  globalThis.CSS ??= {} as typeof CSS;
  globalThis.CSS.escape ??= (text: string) => text.replaceAll(/["\\]/g, '\\$&');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const show = async (next: ReactNode) => act(async () => root.render(next));
  await show(node);
  return {
    place,
    show,
    unmount: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}

/** A key that goes down and up where the focus is. */
export async function press(key: string): Promise<void> {
  await act(async () => {
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keyup', { key, code: key, bubbles: true, cancelable: true }),
    );
  });
}

/** What the browser does when somebody types: changes the text and says so. */
export async function type(node: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    // Past the setter with which React notices its own writing.
    Reflect.set(Object.getPrototypeOf(node) as object, 'value', text, node);
    node.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

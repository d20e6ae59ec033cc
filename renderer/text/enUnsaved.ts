import type { nlUnsaved } from './nlUnsaved';

export const enUnsaved: Record<keyof typeof nlUnsaved, string> = {
  title: 'Not everything is saved yet',
  text_one: '{{count}} change is not on the disk yet.',
  text_other: '{{count}} changes are not on the disk yet.',
  stay: 'Back to the case',
  again: 'Try again',
  copy: 'Copy to another place',
  copied: 'The copy {{name}} was saved. Notes that are only for you are not in it.',
  discard: 'Close without saving',
};

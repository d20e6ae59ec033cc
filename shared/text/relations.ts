import type { RelationType } from '../model/relation';
import type { Words } from './nl';

/** What one does to another, with the name in its place: "houdt gezin Linde tegen". `before` and `after` are the words round it. */
export const relationParts = (
  type: RelationType,
  words: Pick<Words, 'relationSays'>,
): { readonly before: string; readonly after: string } => {
  const [before = '', after = ''] = words.relationSays[type].split('{to}');
  return { before, after };
};

/** "Deurwaarder houdt gezin Linde tegen". Without `from` only what is done: "houdt gezin Linde tegen". */
export const relationSaid = (
  type: RelationType,
  { from = '', to }: { readonly from?: string; readonly to: string },
  words: Pick<Words, 'relationSays'>,
): string => {
  const { before, after } = relationParts(type, words);
  return `${from === '' ? '' : `${from} `}${before}${to}${after}`;
};

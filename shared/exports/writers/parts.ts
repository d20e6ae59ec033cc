import type { Block } from '../document/tree';

/** Blocks that stand on pages of one kind: upright, or on their side for a picture and the heading above it. */
export interface Part {
  readonly isWide: boolean;
  readonly blocks: readonly Block[];
}

/** A document in parts, in order; a heading goes with the picture that it stands above. */
export const partsOf = (blocks: readonly Block[]): readonly Part[] => {
  const parts: { isWide: boolean; blocks: Block[] }[] = [];
  blocks.forEach((block, at) => {
    const isWide =
      block.kind === 'picture' || (block.kind === 'heading' && blocks[at + 1]?.kind === 'picture');
    const last = parts.at(-1);
    if (last?.isWide === isWide) last.blocks.push(block);
    else parts.push({ isWide, blocks: [block] });
  });
  return parts;
};

/** How many parties have a colour and a shape of their own; later ones begin again with the first. */
const SLOT_COUNT = 12;

/** The slot a number stands for, from 1; null when it has none. */
export function wrapSlot(slot: number | null): number | null {
  if (slot === null || !Number.isInteger(slot) || slot < 1) return null;
  return ((slot - 1) % SLOT_COUNT) + 1;
}

/** The CSS variable with the colour of a slot, such as `--rt-slot-3`. */
export function slotColor(slot: number | null): string {
  return `--rt-slot-${wrapSlot(slot) ?? 'none'}`;
}

/** The CSS variable with the colour of text on that colour. */
export function slotTextColor(slot: number | null): string {
  return `${slotColor(slot)}-text`;
}

/** The CSS variable with the colour of a kind of relation: `waits_for` gives `--rt-relation-waits-for`. */
export function relationColor(type: string): string {
  return `--rt-relation-${type.replaceAll('_', '-')}`;
}

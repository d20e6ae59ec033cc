import { classes } from './given';
import { slotColor, slotTextColor } from './slots';

export interface AvatarProps {
  initials: string;
  name: string;
  slot: number | null;
  state?: 'here' | 'lost' | 'connecting' | undefined;
  size?: number | undefined;
}

/** A person at the table, in the colour of the party they speak for. The name is its text. */
export function Avatar({ initials, name, slot, state = 'here', size = 30 }: AvatarProps) {
  const measure = `${size / 16}rem`;
  return (
    <span
      title={name}
      className={classes('rt-avatar', `rt-avatar--${state}`)}
      style={{
        inlineSize: measure,
        blockSize: measure,
        fontSize: `${(size * 0.375) / 16}rem`,
        ['--rt-avatar' as string]: `var(${slotColor(slot)})`,
        ['--rt-avatar-text' as string]: `var(${slotTextColor(slot)})`,
      }}
    >
      <span aria-hidden="true">{initials}</span>
      <span className="rt-visually-hidden">{name}</span>
    </span>
  );
}

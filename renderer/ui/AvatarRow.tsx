import { Avatar } from './Avatar';
import type { AvatarProps } from './Avatar';
import { given } from './given';

export interface AvatarRowProps {
  people: readonly (AvatarProps & { id?: string | undefined })[];
  max?: number | undefined;
  /** What the chip for the others says, such as "3 others"; a function gets their number. */
  moreLabel: string | ((count: number) => string);
  /** The name of the whole row. */
  label?: string | undefined;
}

/** Who is at the table, overlapping a little; beyond `max` a chip counts the others. */
export function AvatarRow({ people, max = 6, moreLabel, label }: AvatarRowProps) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const more = people.length - shown.length;
  const moreText = typeof moreLabel === 'function' ? moreLabel(more) : moreLabel;
  return (
    <ul className="rt-avatar-row" {...given({ 'aria-label': label })}>
      {shown.map(({ id, ...person }, index) => (
        <li key={id ?? `${person.name} ${index}`}>
          <Avatar {...person} />
        </li>
      ))}
      {more === 0 ? null : (
        <li>
          <span className="rt-avatar rt-avatar-row__more" title={moreText}>
            <span aria-hidden="true">+{more}</span>
            <span className="rt-visually-hidden">{moreText}</span>
          </span>
        </li>
      )}
    </ul>
  );
}

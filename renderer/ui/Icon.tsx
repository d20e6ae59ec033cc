import { icons } from './icons';
import type { IconName } from './icons';

export interface IconProps {
  name: IconName;
  /** In CSS pixels at the normal text size; grows along with the text. */
  size?: number | undefined;
  /** Leave out where the text beside it already says it. */
  label?: string | undefined;
}

/** One line icon from the curated set: decoration beside a text, or a picture with a name of its own. */
export function Icon({ name, size = 18, label }: IconProps) {
  const Picture = icons[name];
  const measure = `${size / 16}rem`;
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <Picture
      className="rt-icon"
      width={measure}
      height={measure}
      strokeWidth={size < 16 ? 2.1 : 1.9}
      {...naming}
    />
  );
}

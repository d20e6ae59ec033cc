type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that optional props can be handed on under exact optional types. */
export function given<T extends object>(props: T): Given<T> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}

/** Joins class names, leaving out the empty ones. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => name !== false && name != null && name !== '').join(' ');
}

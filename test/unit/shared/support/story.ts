/** What a command does when all is well, and what it refuses, on the case with every field filled. */
export interface Story {
  /** Where it starts: on the case with every field filled, or before there is a case. */
  readonly on?: 'nothing';
  /** Commands that come first. */
  readonly before?: readonly (readonly [command: string, args: unknown])[];
  /** What goes well, and which tables it changes. */
  readonly good: unknown;
  readonly changes: readonly string[];
  /** What is refused, and why. */
  readonly refused: Readonly<Record<string, readonly unknown[]>>;
}

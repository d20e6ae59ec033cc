/**
 * A machine-readable complaint. `code` picks the sentence in `shared/text`, `params` fill it in, `path` names the
 * place in a file ("parties[2].name"). Prose never travels through the layers.
 */
export interface Problem {
  readonly code: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (first: Problem, ...more: readonly Problem[]): Result<never> => ({
  ok: false,
  problems: [first, ...more],
});

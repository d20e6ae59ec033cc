interface Counted {
  readonly id: string;
  readonly hash: string;
}
interface Round {
  readonly id: string;
  readonly reveal?: { readonly counted: readonly Counted[] } | null;
}
interface Estimate {
  readonly id: string;
  readonly round: string;
  readonly opened?: unknown;
}

/** Of blind estimates a file holds only what has been revealed, whoever made the file: rounds, and shown amounts in them. */
export const onlyRevealed = <R extends Round, E extends Estimate>(
  rounds: readonly R[],
  estimates: readonly E[],
): { readonly rounds: readonly R[]; readonly estimates: readonly E[] } => {
  const revealed = rounds.filter(({ reveal }) => reveal !== null && reveal !== undefined);
  const ids = new Set(revealed.map(({ id }) => id));
  const shown = estimates.filter(
    ({ round, opened }) => opened !== null && opened !== undefined && ids.has(round),
  );
  const known = new Set(shown.map(({ id }) => id));
  return {
    estimates: shown,
    rounds: revealed.map((round) => ({
      ...round,
      reveal: round.reveal && {
        ...round.reveal,
        counted: round.reveal.counted.filter(({ id }) => known.has(id)),
      },
    })),
  };
};

import { useDeferredValue, useMemo } from 'react';
import { withoutHit } from '../../../shared/disclosure/identifying';
import { personalIn, realNameWords, type PersonalHit } from '../../../shared/disclosure/realNames';
import { useCase } from '../../store/caseStore';
import { warningKey, useDismissedWarnings } from '../../store/dismissedWarnings';
import { useLocalData } from '../../store/localDataStore';

interface Identifying {
  readonly kind: PersonalHit['kind'];
  /** The piece of text that looks like it. */
  readonly found: string;
}

const NO_WORDS: readonly string[] = [];

/** The real names in this computer's vault, and their parts. */
export const useVaultWords = (): readonly string[] => {
  const names = useLocalData((state) => state.names);
  const header = useCase((state) => state.tables.case);
  const parties = useCase((state) => state.tables.parties);
  return useMemo(
    () => (names.length === 0 ? NO_WORDS : realNameWords(names, { case: header, parties })),
    [names, header, parties],
  );
};

/**
 * The first thing in a text that looks like something of a person, or that the vault knows as somebody's name, and that
 * nobody chose to keep. It runs behind the typing: a keystroke never waits for it.
 */
export const useIdentifying = (place: string, text: string): Identifying | null => {
  const settled = useDeferredValue(text);
  const dismissed = useDismissedWarnings((state) => state.dismissed);
  const words = useVaultWords();
  return useMemo(() => firstIn(place, settled, dismissed, words), [place, settled, dismissed, words]);
};

const firstIn = (
  place: string,
  text: string,
  dismissed: ReadonlySet<string>,
  words: readonly string[],
): Identifying | null =>
  personalIn(text, words)
    .map(({ kind, start, end }) => ({ kind, found: text.slice(start, end) }))
    .find(({ found }) => !dismissed.has(warningKey(place, found))) ?? null;

/** The text as it is now without what was found; somebody else may have typed before it in the meantime. */
export const withoutFound = (text: string, found: string): string => {
  const start = text.indexOf(found);
  return start < 0 ? text : withoutHit(text, { start, end: start + found.length });
};

import { create } from 'zustand';
import type { Problem } from '../../shared/base/result';

/** What somebody decides about a case that cannot be saved: try again, a copy elsewhere, close it all the same, stay. */
export type UnsavedAnswer = 'again' | 'copy' | 'discard' | 'stay';

interface Question {
  readonly changes: number;
  readonly problem: Problem;
  /** The name of the copy that was made elsewhere. */
  readonly copy: string | null;
  readonly answer: (answer: UnsavedAnswer) => void;
}

/** The question of a case that should close and is not on disk; null when there is none. */
export const useUnsaved = create<{ readonly question: Question | null }>(() => ({ question: null }));

/** Asks, and takes the question off the screen with the answer. */
export const askUnsaved = (question: Omit<Question, 'answer'>): Promise<UnsavedAnswer> =>
  new Promise((resolve) => {
    // A second way out while the first one is asked about: it stays with the question on the screen.
    useUnsaved.getState().question?.answer('stay');
    const answer = (given: UnsavedAnswer): void => {
      if (useUnsaved.getState().question?.answer === answer) useUnsaved.setState({ question: null });
      resolve(given);
    };
    useUnsaved.setState({ question: { ...question, answer } });
  });

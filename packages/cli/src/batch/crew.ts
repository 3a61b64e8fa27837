import type { Answer, Answerer, TaskRow } from './make-answerer.ts';

/** Those who work out scenarios. */
export interface Crew {
  /** How many work at once. */
  readonly size: number;
  /** The answers in the order of the rows. */
  readonly answer: (rows: readonly TaskRow[]) => Promise<readonly Answer[]>;
  readonly dismiss: () => Promise<void>;
}

/** A crew of one, in the thread that asks. */
export function crewOfThisThread(answerer: Answerer): Crew {
  return {
    size: 1,
    answer: (rows) => Promise.resolve(rows.map(answerer)),
    dismiss: () => Promise.resolve(),
  };
}

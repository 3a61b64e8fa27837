import { Refused } from './refused.ts';

/** A construct that direct code does not cover, and the term in whose words it stands. */
export class NotCovered extends Error {
  readonly term: string;
  readonly construct: string;

  constructor(term: string, construct: string) {
    super(`${term}: ${construct}`);
    this.term = term;
    this.construct = construct;
  }
}

/** Writes a part of a module, by whose name it is spoken of where it is not covered. */
export function namedPart<Result>(term: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw new NotCovered(term, error.construct);
    throw error;
  }
}

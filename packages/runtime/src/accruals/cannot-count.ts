import type { Missing } from '../value/missing.ts';

/** Thrown where a day count, or the dates on which interest is compounded, cannot be applied. */
export class CannotCount extends Error {
  readonly missing: Missing;

  constructor(missing: Missing) {
    super(missing.reasons.join('; '));
    this.missing = missing;
  }
}

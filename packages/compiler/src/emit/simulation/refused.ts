/** Thrown where direct code does not cover a construct; it says so in a lawyer's words. */
export class Refused extends Error {
  /** What of the contract it is, as in “the accrual of Accrued Interest”. */
  readonly construct: string;

  constructor(construct: string) {
    super(construct);
    this.construct = construct;
  }
}

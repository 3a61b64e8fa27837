/** Thrown where a day count, or the dates on which interest is compounded, cannot be applied. */
export class CannotCount extends Error {}

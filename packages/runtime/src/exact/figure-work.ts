/** What a unit of work stands for, in bits by bits: beside arithmetic on small figures, by measurement. */
const BITS_OF_PRODUCT = 2 ** 20;
const BITS_OF_LINE = 2 ** 10;
const BITS_OF_REDUCTION = 2 ** 17;
const BITS_OF_QUOTIENT = 2 ** 4;

let done = 0;

/**
 * The work that operations on long figures have taken since the program started, where 1 is that of one
 * operation on small figures. Figures know nothing of the question that they are worked out for: who
 * bounds the work of a question reads this before and after.
 */
export function figureWork(): number {
  return done;
}

/** Counts one operation on figures of so many bits, the longest that it may take: their product. */
export function countOperation(left: number, right: number): void {
  done += 1 + (left * right) / BITS_OF_PRODUCT + (left + right) / BITS_OF_LINE;
}

/** Counts that a figure of so many bits is brought into lowest terms: Euclid's algorithm is quadratic. */
export function countReduction(bits: number): void {
  done += bits / BITS_OF_QUOTIENT + (bits * bits) / BITS_OF_REDUCTION;
}

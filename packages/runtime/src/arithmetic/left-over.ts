import type { Exact } from '../exact/exact.ts';

/** What is left of a figure once another of the same unit is taken from it. */
export type LeftOver = (figure: Exact, taken: Exact) => Exact;

/** The difference of the two. */
export function exactLeftOver(figure: Exact, taken: Exact): Exact {
  return figure.minus(taken);
}

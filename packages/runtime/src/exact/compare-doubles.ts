/** Twice as far as two doubles can be from one another where each is three roundings from the same figure. */
const CLOSE = 2 ** -49;

/**
 * The order of two figures as doubles next to them tell it, each at most three roundings from its figure;
 * 0 where they are too close to tell, or one of them is no number.
 */
export function compareDoubles(left: number, right: number): -1 | 0 | 1 {
  const difference = left - right;
  const close = (Math.abs(left) + Math.abs(right)) * CLOSE;
  if (difference > close) return 1;
  return -difference > close ? -1 : 0;
}

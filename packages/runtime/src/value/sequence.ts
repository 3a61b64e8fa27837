/**
 * The number of what the run has not reached, and of the close of a day, from which all of the day is seen: above all that
 * a run counts, and a whole number as these are, which the engine of JavaScript keeps in place.
 */
export const LAST_SEQUENCE = 2 ** 30;

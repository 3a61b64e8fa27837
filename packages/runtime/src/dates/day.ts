/**
 * A calendar day as the whole number of days since 1970-01-01 in the proleptic Gregorian calendar
 * (1970-01-01 is 0, 1969-12-31 is -1). It has no time of day and no zone: a contract's dates are
 * the same days everywhere, so differences and comparisons are plain integer arithmetic.
 */
export type Day = number;

/** Days before and after all that can be written. They are whole numbers, as days are, which the engine of JavaScript keeps in place. */
export const BEFORE_ALL_DAYS: Day = -3_000_000;
export const AFTER_ALL_DAYS: Day = 3_000_000;

/**
 * The number of what the run has not reached, and of the close of a day, from which all of the day is seen: above all that
 * a run counts, and a whole number as these are, which the engine of JavaScript keeps in place.
 */
export const LAST_SEQUENCE = 2 ** 30;

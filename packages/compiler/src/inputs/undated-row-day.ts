import { type Day, FIRST_DAY } from '@termsheet/runtime';

/**
 * The day of the row of a plain fact that is given without a date. It holds from the first: from
 * the earliest day a contract can name, so that no look-back comes before it.
 */
export const UNDATED_ROW_DAY: Day = FIRST_DAY;

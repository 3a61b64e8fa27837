import { MONTH_NAMES } from '@termsheet/runtime';

/** `five`, `five (5)`, `5`, `forty-five (45)`; in a form of its own brackets. */
export const COUNT = String.raw`(?:[a-z]+(?:-[a-z]+)? \(\d{1,4}\)|\d{1,4}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}(?:teen|ty)(?:-[a-z]{3,5})?))`;

/** A date of a US contract: `October 1, 2007`, `OCTOBER 1, 2007`. */
export const DATE = String.raw`(?:${MONTH_NAMES.join('|')}) \d{1,2}, \d{4}`;

/** A day of a month: `April 1`. */
export const DAY_OF_MONTH = String.raw`(?:${MONTH_NAMES.join('|')}) \d{1,2}`;

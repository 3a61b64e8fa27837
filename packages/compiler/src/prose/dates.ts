import { type Day, MONTH_NAMES, parseLongDate } from '@termsheet/runtime';

/** The day of a date as contracts write it, in small letters or capitals; null for one that does not exist. */
export function readDate(words: string): Day | null {
  const [month = '', ...rest] = words.split(' ');
  const name = month.charAt(0).toUpperCase() + month.slice(1).toLowerCase();
  return parseLongDate([name, ...rest].join(' ').replace(/ 0(?=\d,)/u, ' ')) ?? null;
}

/** The number of a month by its name, from 1; 0 for another word. */
export function monthNumber(name: string): number {
  return MONTH_NAMES.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
}

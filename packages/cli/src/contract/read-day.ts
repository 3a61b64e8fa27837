import { type Day, parseIsoDate, parseLongDate } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/**
 * The day that an option names, `2006-03-09` or `March 9, 2006`.
 *
 * @throws Refusal where it names none.
 */
export function readDay(text: string): Day {
  const day = parseIsoDate(text) ?? parseLongDate(text);
  if (day !== undefined) return day;
  throw new Refusal(`"${showControls(text)}" is no date; write 2006-03-09 or "March 9, 2006".`);
}

import { addMonths, type Day, namedCalendar, parseLongDate } from '@termsheet/runtime';
import { NotShown } from './plain-values.ts';
import type { Reckoning } from './reckoning.ts';

/** Whether a day counts. */
export type IsOpen = (day: Day) => boolean;

/**
 * The days that count: those of a calendar by its name, and, of one with a condition of the contract's own,
 * of those the ones which the step does not say it passed over.
 */
export function openDays({ program, shown }: Reckoning, written: string): IsOpen {
  const spec = program.calendars.find(({ name }) => name === written || `${name}s` === written);
  const base = namedCalendar(spec?.base ?? '');
  if (base === undefined) throw new NotShown(`the days of ${written}`);
  if (spec?.condition === null) return (day) => base.isOpen(day);
  const told = /not counted: ([^()]*)$/u.exec(shown.step.note ?? '')?.[1]?.split('; ') ?? [];
  const stretches = told.map((words) => words.split(' to ').map((day) => parseLongDate(day)));
  return (day) =>
    base.isOpen(day) &&
    !stretches.some(
      ([from, to = from]) => from !== undefined && to !== undefined && from <= day && day <= to,
    );
}

/** So many calendar units after a day, before it for a negative count. */
export function countUnits(anchor: Day, count: number, unit: string): Day {
  switch (unit) {
    case 'days':
      return anchor + count;
    case 'weeks':
      return anchor + 7 * count;
    case 'months':
      return addMonths(anchor, count);
    case 'years':
      return addMonths(anchor, 12 * count);
    default:
      throw new NotShown(`a count of ${unit}`);
  }
}

/** Open days after a day, one by one; before it for a negative count. */
export function countOpenDays(anchor: Day, count: number, isOpen: IsOpen): Day {
  const by = count < 0 ? -1 : 1;
  let day = anchor;
  for (let left = Math.abs(count); left > 0;) {
    day += by;
    if (isOpen(day)) left -= 1;
  }
  return day;
}

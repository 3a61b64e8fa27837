import {
  type BusinessCalendar,
  type Day,
  isByRule,
  namedCalendar,
  weekdayOf,
} from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { earliestSerialOf } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import type { Places } from './places.ts';
import { areaOf, fixedAddress, SheetMaker } from './sheet-maker.ts';

const RANGE_ROW = 4;

const FIRST_ROW = 8;

/** For each calendar that formulas ask, its closed weekdays and the days between which it is known. */
export function calendarsSheet({ ir, areas }: Book, places: Places): readonly Sheet[] {
  const read = [...ir.calendars.entries()].filter(([index]) => areas.has(`calendar ${index}`));
  if (read.length === 0) return [];
  const maker = new SheetMaker('Calendars');
  maker.head(
    'Calendars',
    'Weekdays on which each calendar is closed; Saturdays and Sundays are closed always. What is not published yet is reckoned by the same rules.',
  );
  for (const [at, [index, { name, base }]] of read.entries()) {
    const column = 2 * at + 1;
    const calendar = calendarOf(base);
    maker.text({ row: 3, column }, `${name} follows ${base}`, 'section');
    for (const [place, [part, words]] of rangeOf(calendar).entries()) {
      const cell = { row: RANGE_ROW + place, column };
      maker.put(
        cell,
        { kind: 'figure', figure: earliestSerialOf(calendar[part]) },
        { style: 'figure', format: `"${words} "yyyy-mm-dd` },
      );
      places.set(`calendar ${index} ${part}`, `${maker.name}!${fixedAddress(cell)}`);
    }
    maker.text({ row: FIRST_ROW - 1, column }, 'Closed', 'heading');
    const closed = closedDays(base);
    for (const [place, day] of closed.entries()) {
      maker.put(
        { row: FIRST_ROW + place, column },
        { kind: 'figure', figure: earliestSerialOf(day) },
        { style: 'figure', format: 'yyyy-mm-dd' },
      );
    }
    places.set(
      `calendar ${index} closed`,
      areaOf(
        maker.name,
        { row: FIRST_ROW, column },
        { row: FIRST_ROW + Math.max(closed.length - 1, 0), column },
      ),
    );
  }
  const widths = read.flatMap(() => [30, 3]);
  return [
    maker.finished({
      widths,
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'portrait',
    }),
  ];
}

type Known = readonly ['first' | 'last' | 'published', string];

/** From when until when a calendar is known, and from when on by its rules alone, if it is. */
function rangeOf(calendar: BusinessCalendar): readonly Known[] {
  const range: readonly Known[] = [
    ['first', 'known from'],
    ['last', 'known through'],
  ];
  return isByRule(calendar, calendar.last) ? [...range, ['published', 'by rule after']] : range;
}

const CLOSED = new Map<string, readonly Day[]>();

/** The closed weekdays of a calendar in their order, which never change. */
function closedDays(base: string): readonly Day[] {
  const known = CLOSED.get(base);
  if (known !== undefined) return known;
  const calendar = calendarOf(base);
  const closed: Day[] = [];
  for (let day = calendar.first; day <= calendar.last; day += 1) {
    if (!isWeekend(day) && !calendar.isOpen(day)) closed.push(day);
  }
  CLOSED.set(base, closed);
  return closed;
}

function calendarOf(base: string): BusinessCalendar {
  const calendar = namedCalendar(base);
  if (calendar === undefined) throw new Error(`There is no calendar ${base}.`);
  return calendar;
}

const SATURDAY = 6;

function isWeekend(day: number): boolean {
  return weekdayOf(day) >= SATURDAY;
}

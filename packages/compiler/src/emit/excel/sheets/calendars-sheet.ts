import { type Day, namedCalendar, weekdayOf } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { earliestSerialOf } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import type { Places } from './places.ts';
import { areaOf, fixedAddress, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 8;

/** For each calendar that formulas ask, its closed weekdays and the days between which it is known. */
export function calendarsSheet({ ir, areas }: Book, places: Places): readonly Sheet[] {
  const read = [...ir.calendars.entries()].filter(([index]) => areas.has(`calendar ${index}`));
  if (read.length === 0) return [];
  const maker = new SheetMaker('Calendars');
  maker.head(
    'Calendars',
    'Weekdays on which each calendar is closed; Saturdays and Sundays are closed always.',
  );
  for (const [at, [index, { name, base }]] of read.entries()) {
    const column = 2 * at + 1;
    const calendar = calendarOf(base);
    maker.text({ row: 3, column }, `${name} follows ${base}`, 'section');
    for (const [row, part] of [
      [4, 'first'],
      [5, 'last'],
    ] as const) {
      const place = { row, column };
      maker.put(
        place,
        { kind: 'figure', figure: earliestSerialOf(calendar[part]) },
        { style: 'figure', format: `"known ${part === 'first' ? 'from' : 'through'} "yyyy-mm-dd` },
      );
      places.set(`calendar ${index} ${part}`, `${maker.name}!${fixedAddress(place)}`);
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

function calendarOf(base: string): NonNullable<ReturnType<typeof namedCalendar>> {
  const calendar = namedCalendar(base);
  if (calendar === undefined) throw new Error(`There is no calendar ${base}.`);
  return calendar;
}

const SATURDAY = 6;

function isWeekend(day: number): boolean {
  return weekdayOf(day) >= SATURDAY;
}

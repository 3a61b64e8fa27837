import type { Book } from '../formulas/env.ts';
import { atom, type Formula } from '../formulas/formula.ts';
import { NOT_KNOWN } from '../formulas/schedule-options.ts';
import { knownArea, type ListedDates, unmovedArea } from '../formulas/schedules.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import type { Sheet } from '../workbook.ts';
import type { Places } from './places.ts';
import { render, type Setting } from './render.ts';
import { address, areaOf, fixedAddress, type Place, SheetMaker } from './sheet-maker.ts';

const FIRST_ROW = 8;

const DATE = { style: 'figure', format: 'yyyy-mm-dd' } as const;

/** The dates of each schedule that formulas ask, in a column; where it has odd ones, how they come about beside it. */
export function schedulesSheet(book: Book, places: Places, setting: Setting): readonly Sheet[] {
  const { schedules } = book;
  if (schedules.size === 0) return [];
  const maker = new SheetMaker('Schedules');
  maker.head(
    'Schedules',
    'The dates of each schedule, from its first day through its last. Nothing is put in here.',
  );
  const widths: number[] = [];
  for (const [area, listed] of schedules) {
    const column = widths.length + 1;
    const ends = writeEnds(maker, { listed, column, setting });
    const columns = columnsOf(listed, { ...ends, setting });
    widths.push(30, ...columns.slice(1).map(() => 14), 3);
    const count = Math.max(listed.dates(atom(ends.first)).length, 1);
    const ranges = columns.map(({ heading, formulaAt }, at) => {
      const here = column + at;
      maker.text({ row: FIRST_ROW - 1, column: here }, heading, 'heading');
      for (let place = 0; place < count; place += 1) {
        const cell = { row: FIRST_ROW + place, column: here };
        const beside = { ...cell, column: here - 1 };
        const below = { ...beside, row: beside.row + 1 };
        maker.formula(cell, formulaAt(place, address(beside), address(below)), DATE);
      }
      return areaOf(
        maker.name,
        { row: FIRST_ROW, column: here },
        { row: FIRST_ROW + count - 1, column: here },
      );
    });
    places.set(area, ranges.at(-1) ?? '');
    const { moved } = listed;
    const known = knownArea(book, area);
    if (moved !== null && known !== null) {
      const place = { row: FIRST_ROW - 2, column: column + columns.length - 1 };
      const through = render(moved.knownThrough, setting);
      const format = '"known through "yyyy-mm-dd';
      const dates = ranges.at(-1) ?? '';
      maker.formula(place, `IF(COUNTIF(${dates},${NOT_KNOWN})=0,${LAST_SERIAL},${through})`, {
        style: 'figure',
        format,
      });
      places.set(known, `${maker.name}!${fixedAddress(place)}`);
    }
    places.set(unmovedArea(area), ranges.at(moved === null ? -1 : -2) ?? '');
  }
  return [
    maker.finished({
      widths,
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'portrait',
    }),
  ];
}

/** A schedule, and the first of its columns. */
interface Written {
  readonly listed: ListedDates;
  readonly column: number;
  readonly setting: Setting;
}

/** The cells of the first and the last day within which dates lie. */
interface Ends {
  readonly first: string;
  readonly last: string | null;
}

function writeEnds(maker: SheetMaker, { listed, column, setting }: Written): Ends {
  const { name, clause, from, to } = listed;
  maker.text({ row: 3, column }, name, 'section');
  maker.text({ row: 4, column }, clause, 'note');
  const [first, last]: readonly [Place, Place] = [
    { row: 5, column },
    { row: 6, column },
  ];
  maker.formula(first, render(from, setting), { style: 'figure', format: '"from "yyyy-mm-dd' });
  if (to === null) maker.text(last, 'without end', 'note');
  else
    maker.formula(last, render(to, setting), { style: 'figure', format: '"through "yyyy-mm-dd' });
  return { first: fixedAddress(first), last: to === null ? null : fixedAddress(last) };
}

/** A column of dates; `beside` is the cell to the left, and `below` the one under that. */
interface DateColumn {
  readonly heading: string;
  readonly formulaAt: (place: number, beside: string, below: string) => string;
}

/** The dates as they are counted, those of them that are dates, and the days to which these are moved. */
function columnsOf(
  { dates, moved, kept }: ListedDates,
  { first, last, setting }: Ends & { readonly setting: Setting },
): readonly DateColumn[] {
  const counted = dates(atom(first)).map((date: Formula) => render(date, setting));
  const within = (date: string): string => {
    const isOut = last === null ? `${date}<${first}` : `OR(${date}<${first},${date}>${last})`;
    return `IF(${isOut},"",${date})`;
  };
  const dateAt = (place: number): string => counted[place] ?? '""';
  if (kept === null && moved === null)
    return [{ heading: 'Dates', formulaAt: (place) => within(dateAt(place)) }];
  const columns: DateColumn[] = [{ heading: 'Counted', formulaAt: dateAt }];
  if (kept !== null) {
    const formulaAt: DateColumn['formulaAt'] = (place, beside, below) =>
      `IF(${beside}="","",${render(kept(place, atom(beside), atom(below)), setting)})`;
    columns.push({ heading: 'Periods', formulaAt });
  }
  columns.push({
    heading: 'Dates',
    formulaAt: (_, beside) => `IF(${beside}="","",${within(beside)})`,
  });
  if (moved !== null) {
    const formulaAt: DateColumn['formulaAt'] = (_, beside) =>
      `IF(${beside}="","",${render(moved.day(atom(beside)), setting)})`;
    columns.push({ heading: 'Moved to', formulaAt });
  }
  return columns;
}

import type { CompiledBook } from '../formulas/compile-book.ts';
import { type FixedCell, type Formula, isPast } from '../formulas/formula.ts';
import type { Sheet } from '../workbook.ts';
import { type EventsLayout, NEVER } from './events-sheet.ts';
import type { EachLayout } from './each-sheets.ts';
import type { Places } from './places.ts';
import { render, type Setting } from './render.ts';
import { areaOf, columnLetters, SheetMaker } from './sheet-maker.ts';

const NAME = 'Timeline';
const START_ROW = 6;
const FIRST_SLOT = 8;

/** The fixed columns of history. */
const FIXED: Readonly<Record<FixedCell, number>> = {
  number: 1,
  date: 2,
  event: 3,
  phase: 4,
  order: 5,
  line: 7,
  row: 7,
};

const KEY = 6;

/** The rows of history, as the sheets of days look them up. */
export interface HistoryLayout {
  readonly sheet: Sheet;
  /** What each line gives to the rows that it looks at. */
  readonly lines: readonly Setting[];
  past(of: number | FixedCell): string;
}

/** What the sheet of history is made of. */
export interface HistoryRequest {
  readonly compiled: CompiledBook;
  readonly events: EventsLayout;
  readonly places: Places;
  readonly each: EachLayout;
}

/** One row for each event in order: what it finds, what each rule asks and writes, and what it leaves. */
export function historySheet({ compiled, events, places, each }: HistoryRequest): HistoryLayout {
  const { book, starts } = compiled;
  const maker = new SheetMaker(NAME);
  maker.head(
    'Timeline',
    'One row for each event of the sheet Events, worked out from the row above. Nothing is put in here.',
  );
  const slots = book.history.slots;
  const columns = new Map(slots.map(([slot], at) => [slot, FIRST_SLOT + at]));
  const column = (of: number | FixedCell): number =>
    typeof of === 'number' ? (columns.get(of) ?? FIRST_SLOT) : FIXED[of];
  maker.headings(START_ROW - 1, ['No.', 'Date', 'Event', 'Row', 'Looked up by', 'Order', 'Line']);
  for (const [slot, { about }] of slots) {
    const title = about.title === '' ? 'Working' : about.title;
    maker.text({ row: START_ROW - 1, column: column(slot) }, title, 'heading');
  }
  const startOf = new Map(
    [...starts].map(([state, formula]): [number, Formula] => [
      book.history.find(`before ${state}`) ?? -1,
      formula,
    ]),
  );
  const lastRow = START_ROW + events.entries;
  const lines: Setting[] = [];
  for (let row = START_ROW; row <= lastRow; row += 1) {
    if (row === START_ROW) writeStart(maker);
    else writeEntry(maker, { events, places }, row);
    const setting = lineSetting({ row, last: lastRow, column, sheet: '' }, { places, each });
    lines.push(lineSetting({ row, last: lastRow, column, sheet: `${NAME}!` }, { places, each }));
    for (const [slot, { key, formula, about }] of slots) {
      const start = row === START_ROW ? startFormula(startOf.get(slot), formula) : formula;
      const style = STATE_CELL.test(key) ? 'figure' : 'working';
      maker.formula({ row, column: column(slot) }, render(start, setting), {
        style,
        format: about.format,
      });
    }
  }
  const widths = [6, 13, 28, 9, 13, 12, 6, ...slots.map(() => 17)];
  maker.conditions.push({
    range: `A${START_ROW}:${columnLetters(FIRST_SLOT + slots.length)}${lastRow}`,
    formula: `$E${START_ROW}>=${NEVER}`,
    look: 'missing',
  });
  const sheet = maker.finished({
    widths,
    frozen: { rows: START_ROW - 1, columns: 3 },
    orientation: 'landscape',
  });
  return {
    sheet,
    lines,
    past: (of) =>
      areaOf(NAME, { row: START_ROW, column: column(of) }, { row: lastRow, column: column(of) }),
  };
}

interface Line {
  readonly row: number;
  /** The last line of all. */
  readonly last: number;
  readonly column: (of: number | FixedCell) => number;
  /** Before references: the name of the sheet, for other sheets. */
  readonly sheet: string;
}

function lineSetting(
  { row, last, column, sheet }: Line,
  { places, each }: Pick<HistoryRequest, 'places' | 'each'>,
): Setting {
  const letters = (of: number | FixedCell): string => columnLetters(column(of));
  return {
    slot: (slot) => `${sheet}$${letters(slot)}${row}`,
    fixed: (what) => `${sheet}$${letters(what)}${row}`,
    previous: (slot) => `${sheet}$${letters(slot)}${row - 1}`,
    // The first line has nothing above it.
    past: (of) =>
      `${sheet}$${letters(of)}$${START_ROW}:$${letters(of)}${Math.max(row - 1, START_ROW)}`,
    whole: (of) =>
      areaOf(NAME, { row: START_ROW, column: column(of) }, { row: last, column: column(of) }),
    area: (area) => places.get(area),
    each: (nest, slot) => each.each(nest, slot, row - START_ROW),
    outer: null,
  };
}

const STATE_CELL = /^(?:before|after) /u;

/** In the first row states have their first values, and nothing came before. */
function startFormula(start: Formula | undefined, formula: Formula): Formula {
  if (start !== undefined) return start;
  const looksBack = formula.pieces.some(isPast);
  return looksBack ? { ...formula, pieces: ['NA()'] } : formula;
}

function writeStart(maker: SheetMaker): void {
  const row = START_ROW;
  maker.put(
    { row, column: FIXED.line },
    { kind: 'figure', figure: 1 },
    { style: 'note', format: '0' },
  );
  maker.put({ row, column: 1 }, { kind: 'figure', figure: 0 }, { style: 'note', format: '0' });
  maker.formula({ row, column: 2 }, 'Takes_Effect', { style: 'label', format: 'yyyy-mm-dd' });
  maker.text({ row, column: 4 }, 'start', 'note');
  maker.put({ row, column: 5 }, { kind: 'figure', figure: 0 }, { style: 'note', format: '0' });
}

interface Entries {
  readonly events: EventsLayout;
  readonly places: Places;
}

function writeEntry(maker: SheetMaker, { events, places }: Entries, row: number): void {
  const place = row - START_ROW;
  const date = { style: 'label', format: `[>=${NEVER}]"";yyyy-mm-dd` } as const;
  const note = { style: 'note', format: '0' } as const;
  const { keys } = events;
  if (keys === null) {
    const from = events.firstRow + place - 1;
    maker.put({ row, column: 1 }, { kind: 'figure', figure: place }, note);
    maker.formula({ row, column: 2 }, `IF(Events!$B${from}="",${NEVER},Events!$B${from})`, date);
    maker.formula({ row, column: 3 }, `Events!$C${from}&""`, { style: 'label' });
    maker.text({ row, column: 4 }, 'event', 'note');
  } else {
    const key = `$F${row}`;
    maker.formula({ row, column: KEY }, `IFERROR(SMALL(${keys.all},${place}),${NEVER})`, {
      style: 'note',
      format: '0.000000',
    });
    maker.formula(
      { row, column: 4 },
      `IF(ISNUMBER(MATCH(${key},${keys.events},0)),"event","effect")`,
      { style: 'note' },
    );
    maker.formula(
      { row, column: 1 },
      `IFERROR(IF($D${row}="event",MATCH(${key},${keys.events},0),MATCH(${key},${keys.effects},0)),1)`,
      note,
    );
    maker.formula({ row, column: 2 }, `INT(${key})`, date);
    maker.formula(
      { row, column: 3 },
      `IF($B${row}>=${NEVER},"",INDEX(${places.get('event names')},$A${row})&"")`,
      { style: 'label' },
    );
  }
  maker.put({ row, column: FIXED.line }, { kind: 'figure', figure: place + 1 }, note);
  maker.formula({ row, column: 5 }, `$B${row}`, {
    style: 'note',
    format: `[>=${NEVER}]"";yyyy-mm-dd`,
  });
}

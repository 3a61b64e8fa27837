import type { FactRows, Inputs, Value } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { earliestSerialOf } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { CellContent, Sheet } from '../workbook.ts';
import { cellOfFigure, cellOfValue } from './cell-of-value.ts';
import { offerChoices, unitOf } from './inputs-sheet.ts';
import type { Places, Spare } from './places.ts';
import { areaOf, fixedAddress, rangeOf, SheetMaker } from './sheet-maker.ts';

/** What the sheets of facts are made of. */
export interface FactsRequest {
  readonly book: Book;
  readonly inputs: Inputs;
  readonly spare: Spare;
}

/** Plain facts by the dates from which they hold, and series by their days: two columns for each. */
export function factSheets(
  { book, inputs, spare }: FactsRequest,
  places: Places,
): readonly Sheet[] {
  const read = [...book.ir.facts.entries()].filter(([index]) => book.areas.has(`fact ${index}`));
  const facts = read.filter(([, { series }]) => series === null);
  const series = read.filter(([, spec]) => spec.series !== null);
  return [
    ...sheetOf(
      'Facts',
      'Each fact from the date on which it became so; it holds until the next. Dates in order.',
      {
        book,
        inputs,
        places,
        read: facts.map(([index]) => index),
        spare: spare.rows,
      },
    ),
    ...sheetOf(
      'Prices',
      'One row for each day of the series, dates in order; an empty value between two others is none.',
      {
        book,
        inputs,
        places,
        read: series.map(([index]) => index),
        spare: spare.prices,
      },
    ),
  ];
}

interface Facts {
  readonly book: Book;
  readonly inputs: Inputs;
  readonly places: Places;
  readonly read: readonly number[];
  readonly spare: number;
}

const FIRST_ROW = 8;

const EMPTY: CellContent = { kind: 'empty' };

function sheetOf(name: string, note: string, facts: Facts): readonly Sheet[] {
  if (facts.read.length === 0) return [];
  const maker = new SheetMaker(name);
  maker.head(name, note);
  const widths: number[] = [];
  for (const index of facts.read) {
    const column = widths.length + 1;
    if (facts.book.ir.facts[index]?.keyedBy === null) {
      const besides = writeFact(maker, facts, { index, column }) - 1;
      widths.push(13, 18, ...Array.from({ length: besides }, () => 12), 3);
    } else {
      writeKeyedFact(maker, facts, { index, column });
      widths.push(6, 10, 13, 18, 3);
    }
  }
  return [
    maker.finished({
      widths,
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'landscape',
    }),
  ];
}

/** So many values fit side by side where a fact has several at a time. */
const SIDE_BY_SIDE = 6;

/** The values of a date, each in a cell; of several of which there is none it says so. */
function cellsOf(value: Value | null, isSeveral: boolean): readonly CellContent[] {
  if (!isSeveral || !Array.isArray(value)) return [cellOfValue(value)];
  const values: readonly Value[] = value;
  return values.length === 0 ? [{ kind: 'text', text: 'none' }] : values.map(cellOfValue);
}

/** Gives how many columns of values it has. */
function writeFact(
  maker: SheetMaker,
  { book, inputs, places, spare }: Facts,
  { index, column }: { readonly index: number; readonly column: number },
): number {
  const spec = book.ir.facts[index];
  if (spec === undefined) return 1;
  const rows: FactRows = inputs.facts[index] ?? { days: [], values: [] };
  const cells = rows.values.map((value) => cellsOf(value, spec.several));
  const count = spec.several
    ? cells.reduce((most, { length }) => Math.max(most, length), SIDE_BY_SIDE)
    : 1;
  const last = FIRST_ROW + rows.days.length + spare - 1;
  const format = numberFormat(spec.type);
  maker.text({ row: 3, column }, spec.name, 'section');
  maker.text({ row: 4, column }, [unitOf(spec.type), spec.clause].join(' · '), 'note');
  maker.text({ row: 7, column }, 'Date', 'heading');
  maker.text({ row: 7, column: column + 1 }, 'Value', 'heading');
  for (let row = FIRST_ROW; row <= last; row += 1) {
    const day = rows.days[row - FIRST_ROW];
    const date = cellOfFigure(day === undefined ? null : earliestSerialOf(day));
    maker.put({ row, column }, date, { style: 'input', format: 'yyyy-mm-dd' });
    for (let at = 0; at < count; at += 1) {
      const content = cells[row - FIRST_ROW]?.[at] ?? EMPTY;
      maker.put({ row, column: column + 1 + at }, content, { style: 'input', format });
    }
  }
  const dates = columnArea(maker, column, last);
  const values = columnArea(maker, column + 1, last);
  const [from, to] = [
    { row: FIRST_ROW, column: column + 1 },
    { row: last, column: column + count },
  ];
  offerChoices(maker, rangeOf(from, to), spec.type);
  places.set(`fact ${index} dates`, dates);
  places.set(`fact ${index} values`, values);
  if (spec.several) places.set(`fact ${index} all`, areaOf(maker.name, from, to));
  if (spec.series === null) return count;
  for (const [row, part, word] of [
    [5, 'first', 'MIN'],
    [6, 'last', 'MAX'],
  ] as const) {
    maker.text({ row, column }, `${part === 'first' ? 'First' : 'Last'} day`, 'note');
    const place = { row, column: column + 1 };
    maker.formula(place, `_xlfn.${word}IFS(${dates},${values},"<>")`, {
      style: 'figure',
      format: 'yyyy-mm-dd;;',
    });
    places.set(`fact ${index} ${part}`, `${maker.name}!${fixedAddress(place)}`);
  }
  return count;
}

/** A fact that is kept for each of several: a line for each date of each, by its number. */
function writeKeyedFact(
  maker: SheetMaker,
  { book, inputs, places, spare }: Facts,
  { index, column }: { readonly index: number; readonly column: number },
): void {
  const spec = book.ir.facts[index];
  if (spec === undefined) return;
  const event = book.ir.events[spec.keyedBy ?? -1];
  const lines = linesOfKeyed(inputs, index, spec.keyedBy ?? -1);
  const format = numberFormat(spec.type);
  maker.text({ row: 3, column: column + 1 }, spec.name, 'section');
  const words = [unitOf(spec.type), spec.clause].join(' · ');
  maker.text({ row: 4, column: column + 1 }, words, 'note');
  maker.text(
    { row: 5, column: column + 1 },
    `by the number of the ${event?.name ?? 'event'}`,
    'note',
  );
  for (const [at, heading] of ['Line', 'For no.', 'Date', 'Value'].entries()) {
    maker.text({ row: FIRST_ROW - 1, column: column + at }, heading, 'heading');
  }
  const last = FIRST_ROW + lines.length + spare - 1;
  for (let row = FIRST_ROW; row <= last; row += 1) {
    const line = lines[row - FIRST_ROW];
    const number = { style: 'note', format: '0' } as const;
    maker.put({ row, column }, { kind: 'figure', figure: row - FIRST_ROW + 1 }, number);
    maker.put({ row, column: column + 1 }, cellOfFigure(line?.number ?? null), {
      style: 'input',
      format: '0',
    });
    maker.put({ row, column: column + 2 }, cellOfFigure(line?.date ?? null), {
      style: 'input',
      format: 'yyyy-mm-dd',
    });
    maker.put({ row, column: column + 3 }, cellOfValue(line?.value ?? null), {
      style: 'input',
      format,
    });
  }
  for (const [at, part] of ['lines', 'keys', 'dates', 'values'].entries()) {
    places.set(`fact ${index} ${part}`, columnArea(maker, column + at, last));
  }
}

/** The cells of a column from the first line to the last. */
function columnArea(maker: SheetMaker, column: number, last: number): string {
  return areaOf(maker.name, { row: FIRST_ROW, column }, { row: last, column });
}

interface KeyedLine {
  readonly number: number;
  readonly date: number;
  readonly value: Value;
}

function linesOfKeyed(inputs: Inputs, index: number, event: number): readonly KeyedLine[] {
  const rows = [...(inputs.keyedFacts[index] ?? new Map<string | number, FactRows>())];
  return rows.flatMap(([of, { days, values }]) => {
    const place =
      typeof of === 'number'
        ? of
        : inputs.occurrences.findIndex((each) => each.event === event && each.id === of);
    if (place < 0) return [];
    return days.flatMap((day, at) => {
      const value = values[at];
      return value === undefined ? [] : [{ number: place + 1, date: earliestSerialOf(day), value }];
    });
  });
}

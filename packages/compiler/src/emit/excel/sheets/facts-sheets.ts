import type { FactRows, Inputs } from '@termsheet/runtime';
import type { Book } from '../formulas/env.ts';
import { earliestSerialOf } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Sheet } from '../workbook.ts';
import { cellOfValue } from './cell-of-value.ts';
import { offerChoices, unitOf } from './inputs-sheet.ts';
import { type Places, SPARE_ROWS } from './places.ts';
import { areaOf, fixedAddress, SheetMaker } from './sheet-maker.ts';

/** A year of trading days fits below what a scenario brings. */
const SPARE_PRICES = 260;

/** Plain facts by the dates from which they hold, and series by their days: two columns for each. */
export function factSheets(book: Book, inputs: Inputs, places: Places): readonly Sheet[] {
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
        spare: SPARE_ROWS,
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
        spare: SPARE_PRICES,
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

function sheetOf(name: string, note: string, facts: Facts): readonly Sheet[] {
  if (facts.read.length === 0) return [];
  const maker = new SheetMaker(name);
  maker.head(name, note);
  const widths: number[] = [];
  for (const [at, index] of facts.read.entries()) {
    writeFact(maker, facts, { index, column: 3 * at + 1 });
    widths.push(13, 18, 3);
  }
  return [
    maker.finished({
      widths,
      frozen: { rows: FIRST_ROW - 1, columns: 0 },
      orientation: 'landscape',
    }),
  ];
}

function writeFact(
  maker: SheetMaker,
  { book, inputs, places, spare }: Facts,
  { index, column }: { readonly index: number; readonly column: number },
): void {
  const spec = book.ir.facts[index];
  if (spec === undefined) return;
  const rows: FactRows = inputs.facts[index] ?? { days: [], values: [] };
  const last = FIRST_ROW + rows.days.length + spare - 1;
  const format = numberFormat(spec.type);
  maker.text({ row: 3, column }, spec.name, 'section');
  maker.text({ row: 4, column }, [unitOf(spec.type), spec.clause].join(' · '), 'note');
  maker.text({ row: 7, column }, 'Date', 'heading');
  maker.text({ row: 7, column: column + 1 }, 'Value', 'heading');
  for (let row = FIRST_ROW; row <= last; row += 1) {
    const day = rows.days[row - FIRST_ROW];
    const value = rows.values[row - FIRST_ROW] ?? null;
    const date =
      day === undefined
        ? ({ kind: 'empty' } as const)
        : ({ kind: 'figure', figure: earliestSerialOf(day) } as const);
    maker.put({ row, column }, date, { style: 'input', format: 'yyyy-mm-dd' });
    maker.put({ row, column: column + 1 }, cellOfValue(value), { style: 'input', format });
  }
  const ends = (at: number): string =>
    areaOf(maker.name, { row: FIRST_ROW, column: at }, { row: last, column: at });
  const [dates, values] = [ends(column), ends(column + 1)];
  offerChoices(maker, values.slice(values.indexOf('!') + 1).replaceAll('$', ''), spec.type);
  places.set(`fact ${index} dates`, dates);
  places.set(`fact ${index} values`, values);
  if (spec.series === null) return;
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
}

import {
  Duration,
  Exact,
  formatTimeOfDay,
  formatValue,
  type Inputs,
  Missing,
  nearestDouble,
  OccurrenceName,
  TimeOfDay,
  type Value,
} from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import { cleanText, serialOf } from '../text/literals.ts';
import type { CellContent } from '../workbook.ts';

/** A value as somebody would put it into a cell; empty where nobody knows it, or no cell can hold it. */
export function cellOfValue(value: Value | null): CellContent {
  if (value instanceof Missing) {
    return value.kind === 'none' ? { kind: 'text', text: 'none' } : { kind: 'empty' };
  }
  if (value instanceof Exact) return { kind: 'figure', figure: nearestDouble(value) };
  if (typeof value === 'number') return { kind: 'figure', figure: serialOf(value) };
  if (typeof value === 'boolean') return { kind: 'yes/no', value };
  if (typeof value === 'string') return { kind: 'text', text: cleanText(value) };
  if (value instanceof TimeOfDay) return { kind: 'text', text: formatTimeOfDay(value) };
  if (value instanceof Duration && value.basis === 'days')
    return { kind: 'figure', figure: value.count };
  if (value instanceof Duration && value.basis === 'months')
    return { kind: 'text', text: formatValue(value, null) };
  return { kind: 'empty' };
}

/** A figure, or the serial number of a day; empty where there is none. */
export function cellOfFigure(figure: number | null): CellContent {
  return figure === null ? { kind: 'empty' } : { kind: 'figure', figure };
}

/** A field of an event or a row; an event or row that it means by its number. */
export function cellOfField(ir: Ir, inputs: Inputs, value: Value | null): CellContent {
  if (!(value instanceof OccurrenceName)) return cellOfValue(value);
  const { event, of } = value;
  if (ir.events[event]?.source.kind === 'row') return { kind: 'figure', figure: Number(of) + 1 };
  const number = inputs.occurrences.findIndex((each) => each.event === event && each.id === of);
  return cellOfFigure(number < 0 ? null : number + 1);
}

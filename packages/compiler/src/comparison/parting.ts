import { Exact, formatExact, Missing, type Unit, type ValueType } from '@termsheet/runtime';
import { showValue } from '../results/write-value.ts';
import type { Answer } from './answer.ts';

/** In what readings part; `value` where one of them gives none, or gives what cannot be subtracted. */
export type Measure = 'money' | 'shares' | 'days' | 'price' | 'number' | 'yes or no' | 'value';

/** The measures in the order in which a reader wants them. */
export const MEASURES: readonly Measure[] = [
  'money',
  'shares',
  'days',
  'price',
  'number',
  'yes or no',
  'value',
];

/** How far answers to one question lie apart. */
export interface Parting {
  readonly measure: Measure;
  /** From the least to the greatest, in the unit of the question or in days; null where nothing is subtracted. */
  readonly size: Exact | null;
  /** The same as a person reads it: `$1,500.00`, `3 days`; empty where nothing is subtracted. */
  readonly shown: string;
}

/** How far the answers lie apart, or null where they are the same. */
export function partingOf(answers: readonly Answer[]): Parting | null {
  const kinds = new Set(answers.map(({ value, shown }) => (isAbsent(value) ? value.kind : shown)));
  const type = answers.find(({ value }) => !isAbsent(value))?.type;
  if (kinds.size < 2 || type === undefined) return null;
  const isOneUnit = answers.every(
    (each) => isAbsent(each.value) || unitOf(each) === unitOf({ type }),
  );
  const figures = isOneUnit ? answers.flatMap(({ value }) => figureOf(value)) : [];
  const [first, ...others] = figures;
  const measure = measureOf(type);
  if (first === undefined || others.every((each) => each.equals(first))) {
    const isYesNo = measure === 'yes or no' && answers.every(({ value }) => !isAbsent(value));
    return { measure: isYesNo ? measure : 'value', size: null, shown: '' };
  }
  const least = others.reduce((low, each) => low.min(each), first);
  const greatest = others.reduce((high, each) => high.max(each), first);
  const size = greatest.minus(least);
  return { measure, size, shown: measure === 'days' ? daysInWords(size) : showValue(size, type) };
}

/** What partings are compared within: a measure, and the unit of what is subtracted. */
export function scaleOf({ measure }: Parting, type: ValueType): string {
  return type.kind === 'quantity' ? `${measure} ${type.unit.key}` : measure;
}

/** Versions of a contract can measure one Term in two units. */
function unitOf({ type }: Pick<Answer, 'type'>): string {
  return type.kind === 'quantity' ? type.unit.key : type.kind;
}

function isAbsent(value: Answer['value']): value is Missing {
  return value instanceof Missing;
}

/** Dates are counted in days. */
function figureOf(value: Answer['value']): readonly Exact[] {
  if (value instanceof Exact) return [value];
  return typeof value === 'number' ? [Exact.of(value)] : [];
}

function measureOf(type: ValueType): Measure {
  switch (type.kind) {
    case 'quantity':
      return measureOfUnit(type.unit);
    case 'date':
      return 'days';
    case 'yes/no':
      return 'yes or no';
    default:
      return 'value';
  }
}

function measureOfUnit({ factors }: Unit): Measure {
  const [above, below, ...others] = factors.toSorted((one, other) => other.power - one.power);
  if (above === undefined || above.power !== 1 || others.length > 0) return 'number';
  const { kind } = above.dimension;
  if (below === undefined) {
    if (kind === 'currency') return 'money';
    return kind === 'shares' ? 'shares' : 'number';
  }
  const isPrice = kind === 'currency' && below.power === -1 && below.dimension.kind === 'shares';
  return isPrice ? 'price' : 'number';
}

function daysInWords(days: Exact): string {
  return `${formatExact(days)} ${days.equals(Exact.ONE) ? 'day' : 'days'}`;
}

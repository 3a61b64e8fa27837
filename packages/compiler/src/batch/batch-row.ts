import {
  Exact,
  Missing,
  type MissingKind,
  nearestDouble,
  type ValueType,
} from '@termsheet/runtime';
import { nameOfResult } from '../results/key-labels.ts';
import type { TermResult } from '../results/results.ts';
import { describeUnitOf, type WrittenValue, writeValue } from '../results/write-value.ts';

/** What a term comes to in one scenario of many, as `terms run --json` writes it. */
export interface BatchRow {
  readonly term: string;
  readonly status: 'value' | MissingKind;
  /** Exactly: a decimal, or a fraction where no decimal ends; null where there is no value. */
  readonly value: string | null;
  /** The double nearest to a figure: for charts and statistics, not for money. Null for all else. */
  readonly decimal: number | null;
  readonly unit: string | null;
  readonly clause: string;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

export function batchRowOf(term: TermResult): BatchRow {
  const { value, type, clause } = term;
  const common = { term: nameOfResult(term), clause };
  if (value instanceof Missing) {
    const reason = value.reasons.join('; ');
    return { ...common, status: value.kind, value: null, decimal: null, unit: null, reason };
  }
  const text = textOf(writeValue(value, type));
  return {
    ...common,
    status: 'value',
    value: text,
    decimal: value instanceof Exact ? nearestDouble(value) : null,
    unit: unitOf(type),
    reason: null,
  };
}

/** By the types of terms: every scenario of a contract asks for the same. */
const units = new WeakMap<ValueType, string>();

function unitOf(type: ValueType): string {
  const known = units.get(type);
  if (known !== undefined) return known;
  const unit = describeUnitOf(type);
  units.set(type, unit);
  return unit;
}

/** A list is one cell of a table, as JSON. */
function textOf(written: WrittenValue): string {
  return typeof written === 'string' ? written : JSON.stringify(written);
}

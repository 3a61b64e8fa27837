import type { Span } from '@termsheet/dsl';
import type { Day, FactRows, Value } from '@termsheet/runtime';
import type { Tables } from '../../ir/tables.ts';
import { type DraftInputs, emptyInputs } from '../draft-inputs.ts';

/** One row of a fact, with the place of its line. */
export interface WrittenRow {
  readonly value: Value | null;
  readonly span: Span;
}

/** The rows of one fact, by their days: a contract file may give them in any order. */
export type WrittenRows = Map<Day, WrittenRow>;

/** What the lines of one scenario have given so far. */
export interface WrittenInputs {
  readonly draft: DraftInputs;
  /** Where each blank and reading is given, by its name. */
  readonly given: Map<string, Span>;
  /** The rows of each fact by its index; those of a keyed one also by what they are given for. */
  readonly rows: Map<number, Map<string | number | null, WrittenRows>>;
}

/** Nothing given so far. */
export function emptyWritten(ir: Tables): WrittenInputs {
  return { draft: emptyInputs(ir), given: new Map(), rows: new Map() };
}

/** The rows that were given so far of a fact, for one key where it has one. */
export function rowsOf(
  { rows }: WrittenInputs,
  fact: number,
  key: string | number | null,
): WrittenRows {
  const byKey = rows.get(fact) ?? new Map<string | number | null, WrittenRows>();
  rows.set(fact, byKey);
  const found = byKey.get(key) ?? new Map<Day, WrittenRow>();
  byKey.set(key, found);
  return found;
}

/** Puts the rows, in order of date, into the draft. */
export function settleRows({ draft, rows }: WrittenInputs): void {
  for (const [fact, byKey] of rows) {
    for (const [key, byDay] of byKey) {
      if (key === null) draft.facts[fact] = inOrder(byDay);
      else (draft.keyedFacts[fact] ??= new Map()).set(key, inOrder(byDay));
    }
  }
}

function inOrder(byDay: WrittenRows): FactRows {
  const days: Day[] = [];
  const values: Value[] = [];
  for (const [day, { value }] of [...byDay].sort(([left], [right]) => left - right)) {
    if (value === null) continue;
    days.push(day);
    values.push(value);
  }
  return { days, values };
}

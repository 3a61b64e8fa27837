import type { Span } from '@termsheet/dsl';
import type { Day, Value } from '@termsheet/runtime';
import type { DraftInputs } from '../draft-inputs.ts';

/** One row of a fact, with the place of its line. */
export interface WrittenRow {
  readonly value: Value | null;
  readonly span: Span;
}

/** What the lines of one scenario have given so far. */
export interface WrittenInputs {
  readonly draft: DraftInputs;
  /** Where each blank and reading is given, by its name. */
  readonly given: Map<string, Span>;
  /** The rows of each fact by its index; a contract file may give them in any order. */
  readonly rows: Map<number, Map<Day, WrittenRow>>;
}

/** Puts the rows, in order of date, into the draft. */
export function settleRows({ draft, rows }: WrittenInputs): void {
  for (const [fact, byDay] of rows) {
    const days: Day[] = [];
    const values: Value[] = [];
    for (const [day, { value }] of [...byDay].sort(([left], [right]) => left - right)) {
      if (value === null) continue;
      days.push(day);
      values.push(value);
    }
    draft.facts[fact] = { days, values };
  }
}

import type { Span } from '@termsheet/dsl';
import type { Day, Value, ValueType } from '@termsheet/runtime';

/** What an expectation speaks of, by its index in the program. */
export interface ExpectationTarget {
  readonly kind: 'definition' | 'state' | 'fact' | 'blank' | 'ambiguity' | 'event';
  readonly index: number;
  /** What a term is worked out for: the argument of its parameter, or the occurrence that keys it. */
  readonly argument: Value | null;
}

/** What a target is expected to be; `void` is said of events alone. */
export type Expected =
  | { readonly kind: 'value'; readonly value: Value; readonly type: ValueType }
  | {
      readonly kind: 'status';
      readonly status: 'undetermined' | 'impossible' | 'void' | 'not yet' | 'none';
    };

/** One line under `expect on D`, at the close of that day. */
export interface Expectation {
  readonly span: Span;
  readonly day: Day;
  /** The Term as written. */
  readonly name: string;
  readonly target: ExpectationTarget;
  readonly expected: Expected;
}

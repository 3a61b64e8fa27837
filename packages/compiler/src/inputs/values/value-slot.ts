import type { ValueType } from '@termsheet/runtime';

/** Where a value goes: a blank, a row of a fact, a field of an event. */
export interface ValueSlot {
  readonly name: string;
  /** The type of one value. */
  readonly type: ValueType;
  /** Whether it holds a list of values. */
  readonly several: boolean;
  /** What an absence in it is called: `Closing Price on 2006-03-06`. */
  readonly describe: () => string;
}

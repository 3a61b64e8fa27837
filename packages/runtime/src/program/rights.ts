import type { DutyKeySpec } from './duties.ts';

/** `right X`: what a party may do, by which event, up to how much and when. */
export interface RightSpec<Code> {
  readonly name: string;
  readonly clause: string;
  readonly holder: string;
  /** What may be done, in the contract's word: `convert`, `require redemption`. */
  readonly verb: string;
  /** The event by which it is used. */
  readonly event: number;
  /** What the right is given for, in slot 0; null for one that stands by itself. */
  readonly key: DutyKeySpec<Code> | null;
  /** How much of a field of the event may be used. */
  readonly limit: { readonly field: number; readonly most: Code; readonly site: number } | null;
  /** First days on which it may be used, of which the latest counts; none where it is open from the start. */
  readonly opens: readonly RightDaySpec<Code>[];
  /** Last days on which it may be used, of which the earliest counts; none where it never closes. */
  readonly closes: readonly RightDaySpec<Code>[];
  /** On its last day it is to be used before this time, which a field of the event tells. */
  readonly before: { readonly time: Code; readonly field: number } | null;
  /** The condition under which it stands at all. */
  readonly while: { readonly condition: Code; readonly site: number } | null;
  readonly site: number;
  readonly locals: number;
}

/** A day on which a right opens or closes. */
export interface RightDaySpec<Code> {
  readonly day: Code;
  /** The event that the day is counted from, where none is at hand: the first, or the last so far. */
  readonly notice: {
    readonly event: number;
    readonly slot: number;
    readonly which: 'first' | 'last';
  } | null;
  /** Whether a day that has not come, as it is written, can only be one that is still to come. */
  readonly waits: boolean;
}

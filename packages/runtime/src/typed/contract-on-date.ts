import type { DocketLine } from './docket-on-date.ts';
import type { Outcome, Undetermined } from './outcome.ts';
import type { IsoDate } from './iso-date.ts';

/** What every typed contract gives on a date, besides its own terms. */
export interface ContractOnDate {
  /** The day as of whose close everything is given. */
  readonly asOf: IsoDate;
  /** The hash of the contract's source, `sha256:…`: of which words the results are. */
  readonly source: string;
  /** The contract's assertions on its own figures, in its order. */
  checks(): readonly CheckResult[];
  /**
   * Every duty with where it stands, what is still to come about, and every covenant, in the contract's
   * order; or why that cannot be worked out.
   */
  docket(): readonly DocketLine[] | Undetermined;
}

/** What an assertion of the contract comes to. */
export interface CheckResult {
  readonly title: string;
  readonly clause: string;
  readonly holds: Outcome<boolean>;
  /** The first of its days on which it does not hold. */
  readonly failsOn: IsoDate | null;
  /** The first of its events or rows for which it does not hold, in words. */
  readonly failsFor: string | null;
}

/** A reported event that is void, or of which that is not known. */
export interface VoidEvent {
  readonly event: string;
  readonly on: IsoDate;
  readonly id: string | null;
  readonly status: 'void' | 'unknown';
  readonly reasons: readonly string[];
}

/** A contract over one set of inputs. */
export interface TypedContract<OnDate extends ContractOnDate> {
  /**
   * Everything as of the close of a day; nothing dated after it is known.
   *
   * @throws InputError where the text states no date.
   */
  on(date: IsoDate): OnDate;
  /** The events that changed nothing because they are void, or may be. */
  readonly voidEvents: readonly VoidEvent[];
  /** The hash of the contract's source, `sha256:…`. */
  readonly source: string;
}

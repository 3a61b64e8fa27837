import type { Expression } from './expressions.ts';
import type { Compounding, Counting } from './interest.ts';
import type { DurationLiteral, EventName, Name, TimeLiteral } from './names-and-literals.ts';
import type { Span } from './span.ts';
import type { WindowOf } from './windows-and-dates.ts';

/** `for each E [when C]`: one duty, or one right, for each occurrence of an event. */
export interface DutyKey {
  readonly kind: 'DutyKey';
  readonly event: EventName;
  readonly condition: Expression | null;
  readonly span: Span;
}

/** Who owes an act: `Company and Purchaser` together, `Company or Purchaser`, done by whichever acts. */
export interface Obligors {
  readonly by: readonly Name[];
  /** Whether all of them are bound, or it is enough that any of them acts. */
  readonly binds: 'all' | 'any';
}

/** What a duty asks for, and of whom. */
export type Act = Obligors & Deed;

type Deed =
  /** `Borrower pays E to Holder`. */
  | {
      readonly kind: 'Pay';
      readonly to: Name;
      readonly amount: Expression;
      readonly span: Span;
    }
  /** `Borrower delivers E to Holder`. */
  | {
      readonly kind: 'Deliver';
      readonly to: Name;
      readonly amount: Expression;
      readonly span: Span;
    }
  /** `Company notifies Purchaser of E`. */
  | {
      readonly kind: 'Notify';
      readonly to: Name;
      readonly of: Expression;
      readonly span: Span;
    }
  /** `Company and Purchaser perform the Closing`: done when that event happens. */
  | {
      readonly kind: 'Perform';
      readonly event: EventName;
      readonly span: Span;
    };

/** When a duty is to be done. */
export type Due =
  /** `due on D`, `due 2 Business Days after D`. */
  | { readonly kind: 'DueOn'; readonly date: Expression; readonly span: Span }
  /** `due on each Interest Payment Date`: one duty for each of its dates. */
  | { readonly kind: 'DueOnEach'; readonly schedule: EventName; readonly span: Span }
  /** The contract names no day. */
  | {
      readonly kind: 'DueWithoutDay';
      readonly words: 'promptly' | 'on demand' | 'no time stated';
      readonly span: Span;
    };

/** `$2,000 per day, as X`: what each day of lateness costs. */
export interface PerDay {
  readonly kind: 'PerDay';
  readonly amount: Expression;
  readonly as: Name | null;
  readonly span: Span;
}

/** `the unpaid amount bears interest at R counted C[, compounded annually][, as X]`. */
export interface LateInterest {
  readonly kind: 'LateInterest';
  readonly rate: Expression;
  readonly counting: Counting;
  readonly compounding: Compounding | null;
  readonly as: Name | null;
  readonly span: Span;
}

/** `late: …`, `late from D: …`. */
export interface Late {
  readonly kind: 'Late';
  readonly from: Expression | null;
  readonly cost: PerDay | LateInterest;
  readonly span: Span;
}

/** `with 2 days of grace[, then $2,000 per day, as X]`. */
export interface Grace {
  readonly kind: 'Grace';
  readonly duration: DurationLiteral;
  /** What each day after it costs. */
  readonly cost: PerDay | null;
  readonly span: Span;
}

/** `cured within 5 Business Days after receipt of the Breach Notice`. */
export interface Cure {
  readonly kind: 'Cure';
  readonly duration: DurationLiteral;
  readonly anchor: Expression;
  readonly span: Span;
}

/** `satisfied by each Conversion [to the extent of E]`: what does the duty besides its performance. */
export interface Satisfaction {
  readonly kind: 'Satisfaction';
  readonly event: EventName;
  /** How much of what is owed it does; null where it does all of it. */
  readonly extent: Expression | null;
  readonly span: Span;
}

/** `while C`: a line of a duty, right or covenant. */
export interface While {
  readonly kind: 'While';
  readonly condition: Expression;
  readonly span: Span;
}

/** `obligation X` with its lines. */
export interface Obligation {
  readonly kind: 'Obligation';
  readonly name: Name;
  readonly key: DutyKey | null;
  /** Null where none could be read, which is reported. */
  readonly act: Act | null;
  readonly due: Due | null;
  readonly while: While | null;
  readonly grace: Grace | null;
  readonly cure: Cure | null;
  readonly late: readonly Late[];
  readonly satisfied: readonly Satisfaction[];
  readonly span: Span;
}

/** What a party may do: a closed list. */
export type RightVerb =
  | 'convert'
  | 'elect'
  | 'exercise'
  | 'extend'
  | 'prepay'
  | 'redeem'
  | 'require redemption'
  | 'revoke'
  | 'terminate';

/** `at any time before [5:00 pm New York time on] D`. */
export interface BeforeWindow {
  readonly kind: 'BeforeWindow';
  readonly time: TimeLiteral | null;
  readonly anchor: Expression;
  readonly span: Span;
}

/** When a right may be used. */
export type RightWindow =
  WindowOf<'WithinWindow'> | WindowOf<'FromWindow'> | WindowOf<'AfterWindow'> | BeforeWindow;

/** `[Amount] up to E`: how much of it may be used, in a field of the event by which it is. */
export interface RightLimit {
  readonly kind: 'RightLimit';
  /** The field that is measured; null for the only one that can be meant. */
  readonly field: Name | null;
  readonly most: Expression;
  readonly span: Span;
}

/** `right X`, `Holder may convert [up to E] by Notice of Conversion` and when. */
export interface Right {
  readonly kind: 'Right';
  readonly name: Name;
  readonly key: DutyKey | null;
  readonly holder: Name;
  readonly verb: RightVerb;
  readonly limit: RightLimit | null;
  /** The event by which it is used. */
  readonly by: EventName;
  readonly window: RightWindow | null;
  readonly while: While | null;
  readonly span: Span;
}

/** `the amount paid`, `the shares delivered`: of the performance at hand. */
export interface AmountPerformed {
  readonly kind: 'AmountPerformed';
  readonly what: 'amount paid' | 'shares delivered';
  readonly span: Span;
}

/** `the unpaid amount of X`: what an obligation owes and nobody paid yet. */
export interface UnpaidAmount {
  readonly kind: 'UnpaidAmount';
  readonly obligation: Name;
  readonly span: Span;
}

/** `covenant X: C [while W]`. */
export interface Covenant {
  readonly kind: 'Covenant';
  readonly name: Name;
  readonly condition: Expression;
  readonly while: While | null;
  readonly span: Span;
}

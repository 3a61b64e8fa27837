import type { Expression } from './expressions.ts';
import type { EventName, Name } from './names-and-literals.ts';
import type { Span } from './span.ts';

/**
 * `counted Actual/360`, `counted Actual/Actual ICMA over Coupon Date`, `counted 30E/360 ISDA maturing on
 * Maturity Date`: how days become a part of a year, and what the rule must know for it.
 */
export interface Counting {
  readonly kind: 'Counting';
  readonly dayCount: Expression;
  /** The schedule on whose dates interest falls due. */
  readonly over: Name | null;
  readonly maturing: Expression | null;
  readonly span: Span;
}

/** `compounded annually`, `compounded on each Coupon Date`: when interest begins to bear interest. */
export interface Compounding {
  readonly kind: 'Compounding';
  readonly on: 'annually' | 'semi-annually' | 'quarterly' | 'monthly' | 'daily' | Name;
  readonly span: Span;
}

/** What interest is on, at what rate, and from when. */
export interface InterestTerms {
  readonly principal: Expression;
  readonly rate: Expression;
  readonly counting: Counting;
  /** The first day that counts. */
  readonly from: Expression;
  readonly compounding: Compounding | null;
}

/**
 * `interest on M at R counted C from A until B[, compounded …]`. Each day bears interest on the
 * principal, and at the rate, as they stand at its close; the last day is left out.
 */
export interface Interest extends InterestTerms {
  readonly kind: 'Interest';
  readonly until: Expression;
  readonly span: Span;
}

/**
 * `accrual X on M at R counted C from A[ until B][, compounded …]`: interest that has accrued and is
 * not settled. It grows by itself, and rules settle it.
 */
export interface Accrual extends InterestTerms {
  readonly kind: 'Accrual';
  readonly name: Name;
  /** The event whose occurrences each have an accrual of their own. */
  readonly forEach: EventName | null;
  /** The day from which nothing more accrues; null where it goes on. */
  readonly until: Expression | null;
  readonly span: Span;
}

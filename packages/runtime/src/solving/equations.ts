import type { Exact } from '../exact/exact.ts';
import type { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Polynomial } from './polynomial.ts';

/** What the definitions of the unknowns give when the unknowns are taken to be these figures. */
export type Equations = (unknowns: readonly Value[]) => readonly Value[];

/** What came of looking for figures that satisfy definitions which include one another. */
export type Found =
  /** Exactly these and no others, in the order of the unknowns. */
  | {
      readonly kind: 'one';
      readonly figures: readonly Exact[];
      /** What the first unknown is where the solution lies, with the unknowns in it; null where it is a figure. */
      readonly equation: Quotient | null;
    }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'several';
      /** The unknown that can be either of two. */
      readonly unknown: number;
      readonly either: Solving;
      readonly or: Solving;
    }
  | { readonly kind: 'all' }
  /** What satisfies them is no fraction. */
  | { readonly kind: 'no fraction'; readonly near: Nearly }
  /** It lies nobody knows where, for it is rounded. */
  | { readonly kind: 'no bounds' }
  /** It is not shown that there is one, and only one. */
  | { readonly kind: 'not shown' }
  /** An input is wanting, or the definitions have no value wherever they are asked. */
  | { readonly kind: 'missing'; readonly missing: Missing }
  /** They rest on what a search still looks for. */
  | { readonly kind: 'open' };

/** Where a figure lies that is no fraction. */
export interface Nearly {
  readonly low: Exact;
  readonly high: Exact;
}

/** A figure that satisfies the definitions, as closely as it can be told. */
export type Solving = Exact | Nearly;

export interface Quotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

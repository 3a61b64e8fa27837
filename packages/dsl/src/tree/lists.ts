import type { Expression } from './expressions.ts';
import type { Label } from './names-and-literals.ts';
import type { Span } from './span.ts';

/** The word that opens a list and says what becomes of its items. */
export type ListOperator =
  | 'greater'
  | 'lesser'
  | 'greatest'
  | 'least'
  | 'later'
  | 'earlier'
  | 'sum'
  | 'product'
  | 'average'
  | 'all'
  | 'any'
  | 'none'
  | 'whichever'
  | 'first available';

/**
 * One item; `condition` is what follows `, if`, or `'otherwise'`. `not computable "…"` is a value
 * of kind NotComputable.
 */
export interface ListItem {
  readonly kind: 'ListItem';
  readonly label: Label | null;
  readonly value: Expression;
  readonly condition: Expression | 'otherwise' | null;
  readonly span: Span;
}

/**
 * `the greater of A and B`, `the sum of (i) … (ii) …`, `any of (1) … (2) …`, `whichever of these
 * applies …`, `the first available of …`.
 */
export interface List {
  readonly kind: 'List';
  readonly operator: ListOperator;
  readonly layout: 'inline' | 'labelled';
  readonly items: readonly ListItem[];
  readonly span: Span;
}

/** `items (i) to (iv) of X`: the same operator over a run of X's labelled items. */
export interface ItemsOf {
  readonly kind: 'ItemsOf';
  readonly first: Label;
  readonly last: Label;
  readonly of: Expression;
  readonly span: Span;
}

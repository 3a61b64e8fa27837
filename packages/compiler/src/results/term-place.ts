/** A name that has a value on every day, and its place among its kind. */
export interface TermPlace {
  readonly name: string;
  readonly kind: 'state' | 'definition' | 'ambiguity' | 'blank' | 'fact';
  readonly index: number;
}

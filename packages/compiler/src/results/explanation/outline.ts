/** A step of a derivation as a reader sees it, with the steps it rests on below it. */
export interface OutlineNode {
  /** Its number among the steps that can be referred back to; null for a plain input. */
  readonly number: number | null;
  /** The contract's own label of a list item. */
  readonly label: string | null;
  readonly title: string;
  /** What stands between the title and the value. */
  readonly joint: ' = ' | ': ';
  readonly value: string;
  readonly clause: string | null;
  /** Where an input came from, or when a change took effect. */
  readonly remark: string | null;
  readonly formula: string | null;
  readonly withNumbers: string | null;
  /** What a rounding was given. */
  readonly before: string | null;
  readonly note: string | null;
  /** The step above that shows this in full; null where this does. */
  readonly sameAs: number | null;
  readonly parts: readonly OutlineNode[];
  /** How many steps below it are left out. */
  readonly hidden: number;
}

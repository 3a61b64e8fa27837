/** An edit of the contract file: every place that has the words, which must be at least one. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** A contract file that says something else than the note, and must be found out. */
export interface Mutant {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Set where the compiler refuses it; all others a scenario must find out. */
  readonly foundBy?: 'the compiler';
}

/** A mutant of one edit. */
export function change(title: string, from: string, to: string): Mutant {
  return { title, edits: [{ from, to }] };
}

/** An edit of the contract file: every place that has the words, which must be at least one. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** A contract file that says something else than the note. */
export interface Mistake {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A mistake, and who must find it out. */
export interface Mutant extends Mistake {
  /** The title of a scenario, or `the compiler`. */
  readonly foundBy: string;
}

/** A mistake of one edit. */
export function change(title: string, from: string, to: string): Mistake {
  return { title, edits: [{ from, to }] };
}

/** Mistakes that one scenario finds. */
export function foundBy(finder: string, mistakes: readonly Mistake[]): readonly Mutant[] {
  return mistakes.map((mistake) => ({ ...mistake, foundBy: finder }));
}

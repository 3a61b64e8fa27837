/** A label of a list: `(a)`, `(iv)`, `(2)`; not the figure behind a number in words, `"two" (2)`. */
const BEFORE_LABEL = / (?=\((?:[a-zA-Z]|[ivx]+)\) )|(?<!") (?=\(\d+\) )/gu;

/** A formula as it is read: each labelled item on a line of its own. */
export function formulaLines(formula: string): readonly string[] {
  return formula.split(BEFORE_LABEL);
}

import { type Expression, parse } from '@termsheet/dsl';

/** The words of a step as a tree, and where in the text that was read they begin. */
export interface FormulaTree {
  readonly tree: Expression;
  readonly offset: number;
}

const HEAD = 'contract "C"\nclause §1 "C"\n  X means ';

/** A labelled item stands on a line of its own; derivations fold lines into one. */
const BEFORE_LABEL = / (?=\((?:[a-zA-Z]|[ivx]+)\) )|(?<!") (?=\(\d+\) )/gu;

const READ = new Map<string, FormulaTree | null>();

/** The tree of a formula as it stands in a derivation; null where the words are no expression. */
export function treeOf(formula: string): FormulaTree | null {
  const known = READ.get(formula);
  if (known !== undefined) return known;
  const words = formula.replaceAll(BEFORE_LABEL, '\n');
  const { file, diagnostics } = parse({ path: 'formula.terms', text: `${HEAD}${words}\n` });
  const [clause] = file.sections.filter((section) => section.kind === 'Clause');
  const definition = clause?.declarations.find((each) => each.kind === 'Definition');
  const isWhole =
    diagnostics.every(({ severity }) => severity !== 'error') && definition?.kind === 'Definition';
  const read = isWhole ? { tree: definition.body, offset: HEAD.length } : null;
  READ.set(formula, read);
  return read;
}

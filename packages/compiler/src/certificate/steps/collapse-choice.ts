import { isCandidate, type StepNode } from './step-tree.ts';

/** A step with what it chose drawn into it. */
export interface Collapsed {
  readonly node: StepNode;
  /** The numbers, in the outline, of the steps that were drawn into it. */
  readonly numbers: readonly number[];
}

const CHOICE = /^(?:if |whichever of these applies|the first available of)/u;

/** When what was chosen applies is not what it is. */
const CONDITION = /, (?:if .*|otherwise)$/u;

/**
 * A choice with what was chosen in its place: on paper the branches that were not taken say nothing, and
 * the facts by which it was made stay below it. So is a candidate of a search with the condition that it was put to.
 */
export function collapseChoice(node: StepNode): Collapsed {
  const chosen = node.parts.filter(({ value }) => value === node.value);
  const [only] = chosen;
  const isChoice =
    CHOICE.test(node.formula ?? '') || CONDITION.test(node.title) || isCandidate(node);
  if (!isChoice || only === undefined || chosen.length > 1) {
    return { node: { ...node, ...takenBranch(node) }, numbers: [] };
  }
  const { node: inner, numbers } = collapseChoice(only);
  const others = node.parts.filter((part) => part !== only);
  return {
    node: {
      ...node,
      formula: formulaOf(inner),
      withNumbers: inner.withNumbers,
      rounding: inner.rounding,
      note: inner.note,
      sameAs: inner.sameAs,
      parts: [...others, ...inner.parts],
    },
    numbers: inner.number === null ? numbers : [...numbers, inner.number],
  };
}

/** What was chosen, and how that was worked out or where it came from. */
function formulaOf({ title, formula, remark }: StepNode): string {
  const name = title.replace(CONDITION, '');
  if (formula === null) return remark === null ? name : `${name}, ${remark}`;
  if (name !== title || formula === name) return formula;
  return `${name} = ${formula}`;
}

/** A choice between two formulas as the whole of the words, and one in parentheses that has none in it. */
const WHOLE = /^if .+? then (?<first>.+) otherwise (?<second>.+)$/gu;
const ENCLOSED = /(?<=\()if [^()]+? then (?<first>[^()]+?) otherwise (?<second>[^()]+)(?=\))/gu;

type Words = Pick<StepNode, 'formula' | 'withNumbers'>;

/**
 * Of a choice between two formulas the one that was taken: the other has no numbers. Where several choices stand in
 * one another the words are left as they are.
 */
function takenBranch({ formula, withNumbers }: StepNode): Words {
  const written = branchesOf(formula);
  const counted = branchesOf(withNumbers);
  const taken = written.map((branches, place) => takenOf(branches, counted[place]));
  if (written.length !== counted.length) return { formula, withNumbers };
  return { formula: take(formula, taken), withNumbers: take(withNumbers, taken) };
}

function patternOf(words: string | null): RegExp {
  return words?.split(' otherwise ').length === 2 && words.startsWith('if ') ? WHOLE : ENCLOSED;
}

interface Branches {
  readonly first: string;
  readonly second: string;
}

function branchesOf(words: string | null): readonly Branches[] {
  return [...(words ?? '').matchAll(patternOf(words))].map(({ groups }) => ({
    first: groups?.['first'] ?? '',
    second: groups?.['second'] ?? '',
  }));
}

/** Which branch has numbers for its names; null where both have, or neither. */
function takenOf(
  { first, second }: Branches,
  counted: Branches | undefined,
): keyof Branches | null {
  if (counted === undefined) return null;
  const isFirst = first !== counted.first;
  return isFirst === (second !== counted.second) ? null : isFirst ? 'first' : 'second';
}

function take(words: string | null, taken: readonly (keyof Branches | null)[]): string | null {
  let place = 0;
  return (
    words?.replaceAll(patternOf(words), (whole: string, first: string, second: string) => {
      const branch = taken[place] ?? null;
      place += 1;
      return branch === null ? whole : branch === 'first' ? first : second;
    }) ?? null
  );
}

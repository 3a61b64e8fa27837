import type { StepNode } from './step-tree.ts';

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
 * the facts by which it was made stay below it.
 */
export function collapseChoice(node: StepNode): Collapsed {
  const chosen = node.parts.filter(({ value }) => value === node.value);
  const [only] = chosen;
  const isChoice = CHOICE.test(node.formula ?? '') || CONDITION.test(node.title);
  if (!isChoice || only === undefined || chosen.length > 1) {
    return { node, numbers: [] };
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

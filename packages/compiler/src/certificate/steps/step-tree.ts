import type { Explanation } from '../../results/explanation/explanation.ts';
import { makeOutline } from '../../results/explanation/make-outline.ts';
import type { OutlineNode } from '../../results/explanation/outline.ts';
import { roundingInWords } from '../../results/explanation/rounding-of.ts';

/** A step of a derivation with all that it rests on, as certificates write it. */
export interface StepNode extends Pick<
  OutlineNode,
  | 'number'
  | 'label'
  | 'title'
  | 'value'
  | 'clause'
  | 'remark'
  | 'formula'
  | 'withNumbers'
  | 'note'
  | 'sameAs'
  | 'hidden'
> {
  /** What a rounding did, in words; null where nothing was rounded. */
  readonly rounding: string | null;
  readonly parts: readonly StepNode[];
}

/** Deeper than the derivations of contracts go; what is deeper still is counted. */
const DEPTH = 99;

/** The derivation of an explanation as a tree; the only place where certificates meet outlines. */
export function stepTree(explanation: Explanation): StepNode {
  return asStep(makeOutline(explanation, DEPTH).root);
}

function asStep(node: OutlineNode): StepNode {
  const rounding = node.rounding === null ? null : roundingInWords(node.rounding);
  return { ...node, rounding, parts: node.parts.map(asStep) };
}

import type { Explanation } from '../../results/explanation/explanation.ts';
import { makeOutline } from '../../results/explanation/make-outline.ts';
import type { OutlineNode, Rounding } from '../../results/explanation/outline.ts';
import { roundingInWords } from '../../results/explanation/rounding-of.ts';

/** A step of a derivation with all that it rests on, as certificates write it. */
export interface StepNode extends Pick<
  OutlineNode,
  | 'kind'
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
  /** What a rounding changed, in words; null where it changed nothing. */
  readonly rounding: string | null;
  readonly parts: readonly StepNode[];
}

/** Whether a step is a candidate of a search, put to its condition: `at $1,306,240.88`. */
export function isCandidate({ kind, value }: StepNode): boolean {
  return kind === 'candidate' && (value === 'yes' || value === 'no');
}

/** Whether a step is the reading of an ambiguity that was chosen. */
export function isReading({ kind, remark }: StepNode): boolean {
  return kind === 'reading' && remark !== null;
}

/** Deeper than the derivations of contracts go; what is deeper still is counted. */
const DEEPEST = 99;

/** Where a scenario has an event is nothing to who reads a document. */
const PLACE = / \(event \d+ of the scenario(?:, “.*?”)?\)/gu;

/** The derivation of an explanation as a tree; the only place where certificates meet outlines. */
export function stepTree(explanation: Explanation): StepNode {
  const { root, further } = makeOutline(explanation, Number.POSITIVE_INFINITY);
  // What an outline tells of further below, for want of room, stands here where it is rested on first.
  const deferred = new Map(further.map((node) => [node.number, node]));
  const asStep = (node: OutlineNode, depth: number): StepNode => {
    const whole = deferred.get(node.sameAs) ?? node;
    deferred.delete(whole.number);
    const rounding = changesFigure(whole.rounding) ? roundingInWords(whole.rounding) : null;
    const remark = whole.remark === null ? null : whole.remark.replace(PLACE, '');
    const said = { ...whole, title: whole.title.replace(PLACE, ''), remark, rounding };
    if (depth > DEEPEST) {
      const hidden = whole.hidden + whole.parts.length;
      return { ...said, parts: [], hidden };
    }
    return { ...said, parts: whole.parts.map((part) => asStep(part, depth + 1)) };
  };
  return asStep(root, 0);
}

function changesFigure(rounding: Rounding | null): rounding is Rounding {
  return rounding !== null && (rounding.by !== null || rounding.before !== rounding.after);
}

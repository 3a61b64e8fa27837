import { isCandidate, isReading, type StepNode } from './step-tree.ts';

/** What a document shows beside a step, so that the step need not say it again. */
export interface Beside {
  /** Whether a table of the readings taken stands in the document. */
  readonly hasReadings: boolean;
  /** The results that stand in the rows above. */
  readonly shown: ReadonlySet<string>;
  /** Whether the result of the whole computation is nothing: then it is to be seen why. */
  readonly comesToNothing: boolean;
}

/**
 * A step with those of its parts that carry its figure. Left out is what the reader sees elsewhere: what comes to
 * nothing and stands with its name in the formula, what was only handed on, a reading that has its own table.
 * `terms explain` shows all of it.
 */
export function condenseStep(node: StepNode, beside: Beside): StepNode {
  const isDone = (isNothing(node) && !beside.comesToNothing) || FAILING.test(node.title);
  if (isDone) return { ...node, parts: [] };
  return { ...node, parts: node.parts.filter((part) => carries(part, node, beside)) };
}

/** The candidate of a search at which it ends: it is worked out as the one before it, which is shown. */
const FAILING = /, the first candidate that fails$/u;

function carries(part: StepNode, whole: StepNode, beside: Beside): boolean {
  if (isReading(part)) return !beside.hasReadings;
  const isSeen = whole.withNumbers !== null || whole.sameAs !== null;
  if (isNothing(part)) return !isSeen || beside.comesToNothing;
  if (!isHandedOn(part)) return true;
  const isWritten = whole.withNumbers?.includes(part.value) === true;
  return !isWritten && !isCandidate(whole) && !beside.shown.has(part.value);
}

/** Whether a step has neither a working nor a source: the figure was handed to it by another. */
function isHandedOn({ parts, formula, remark, note }: StepNode): boolean {
  return parts.length === 0 && formula === null && remark === null && note === null;
}

/** No dollars, no shares: a figure without any digit but zeros. */
export function isNothing({ value }: StepNode): boolean {
  return /^\D*0(?:\.0+)?\D*$/u.test(value);
}

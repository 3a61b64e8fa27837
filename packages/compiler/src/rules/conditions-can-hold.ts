import type { Expression, Span } from '@termsheet/dsl';
import { conditionAlwaysHolds } from '../diagnostics/condition-always-holds.ts';
import { conditionNeverHolds } from '../diagnostics/condition-never-holds.ts';
import { assume, refute } from './conditions/assume.ts';
import { conditionsOf } from './conditions/conditions-of.ts';
import { type Conflict, Knowledge } from './conditions/knowledge.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * A condition holds at one time and fails at another: one that can never hold makes what rests on
 * it dead words, and one that always holds says nothing. An assertion may hold always.
 */
export const conditionsCanHold: SettledRule = ({ index, report }) => {
  const knowledge = new Knowledge(index.constants);
  for (const { expression, role } of conditionsOf(index)) {
    const conflict = tried(knowledge, assume, expression) ?? deadLimb(knowledge, expression);
    if (conflict !== null) {
      report(conditionNeverHolds.at(conflict.span, {}, { related: relatedTo(conflict) }));
    } else if (role !== 'assertion' && tried(knowledge, refute, expression) !== null) {
      report(conditionAlwaysHolds.at(expression.span, {}));
    }
  }
};

/** What a condition runs into, taken by itself. */
function tried(
  knowledge: Knowledge,
  attempt: typeof assume,
  condition: Expression,
): Conflict | null {
  const mark = knowledge.mark();
  const conflict = attempt(knowledge, condition);
  knowledge.undo(mark);
  return conflict;
}

/** The first limb of an `or`, wherever in a condition, that can never hold. */
function deadLimb(knowledge: Knowledge, condition: Expression): Conflict | null {
  const waiting: Expression[] = [condition];
  for (const node of waiting) {
    const parts = partsOf(node);
    waiting.push(...parts);
    if (!isAlternative(node)) continue;
    for (const limb of parts) {
      // An `or` within an `or` has limbs of its own, which come later.
      const conflict = isAlternative(limb) ? null : tried(knowledge, assume, limb);
      if (conflict !== null) return conflict;
    }
  }
  return null;
}

function partsOf(node: Expression): readonly Expression[] {
  if (node.kind === 'Group') return [node.inner];
  if (node.kind === 'Logical') return [node.left, node.right];
  const isOfConditions = node.kind === 'List' && ['all', 'any'].includes(node.operator);
  return isOfConditions ? node.items.map((item) => item.value) : [];
}

function isAlternative(node: Expression): boolean {
  if (node.kind === 'Group') return isAlternative(node.inner);
  return node.kind === 'Logical' ? node.operator === 'or' : isAny(node);
}

function isAny(node: Expression): boolean {
  return node.kind === 'List' && node.operator === 'any';
}

/** The other place, where a condition runs into one. */
function relatedTo({ span, against }: Conflict): { span: Span; message: string }[] {
  if (against === null || against.start === span.start) return [];
  return [{ span: against, message: 'what stands here rules it out' }];
}

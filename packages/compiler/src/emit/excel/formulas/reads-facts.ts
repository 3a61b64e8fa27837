import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { restingOn } from './resting-on.ts';

/** Whether expressions rest on facts, which change on dates of their own. */
export function readsFacts(ir: Ir, codes: readonly IrExpression[]): boolean {
  const waiting = [...codes];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    if (node.kind === 'fact') return true;
    waiting.push(...restingOn(ir, node, met));
  }
  return false;
}

import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { restingOn } from './resting-on.ts';

const KEPT: ReadonlySet<IrExpression['kind']> = new Set([
  'fact',
  'state',
  'unpaid',
  'late cost',
  'date in question',
]);

/** Whether expressions rest on anything but what was put in once for all, and what happened. */
export function readsHistory(ir: Ir, codes: readonly IrExpression[]): boolean {
  const waiting = [...codes];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    if (KEPT.has(node.kind)) return true;
    waiting.push(...restingOn(ir, node, met));
  }
  return false;
}

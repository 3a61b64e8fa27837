import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { restOnSuch } from './resting-on.ts';

const KEPT: ReadonlySet<IrExpression['kind']> = new Set([
  'fact',
  'state',
  'unpaid',
  'late cost',
  'date in question',
]);

/** Whether expressions rest on anything but what was put in once for all, and what happened. */
export function readsHistory(ir: Ir, codes: readonly IrExpression[]): boolean {
  return restOnSuch(ir, codes, ({ kind }) => KEPT.has(kind));
}

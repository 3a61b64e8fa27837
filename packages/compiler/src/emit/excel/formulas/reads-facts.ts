import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { restOnSuch } from './resting-on.ts';

/** Whether expressions rest on facts, which change on dates of their own. */
export function readsFacts(ir: Ir, codes: readonly IrExpression[]): boolean {
  return restOnSuch(ir, codes, ({ kind }) => kind === 'fact');
}

import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { isSteady } from '../../../ir/moves-with-history.ts';
import { restOnSuch } from './resting-on.ts';

/**
 * Whether what an expression gives can become another value while history goes on, also where it means a definition
 * that is asked for something.
 */
export function mayMove(ir: Ir, code: IrExpression): boolean {
  // Of a definition or a reading what it means is asked, and an event's receipt stays what it was reported to be.
  return restOnSuch(ir, [code], (node) => !NAMES.has(node.kind) && !isSteady(node));
}

const NAMES: ReadonlySet<IrExpression['kind']> = new Set(['definition', 'ambiguity', 'receipt']);

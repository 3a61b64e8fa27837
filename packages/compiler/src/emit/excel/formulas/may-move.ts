import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { restingOn } from './resting-on.ts';

/**
 * Whether what an expression gives can become another value while history goes on, also where it means a definition
 * that is asked for something.
 */
export function mayMove(ir: Ir, code: IrExpression): boolean {
  const waiting = [code];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    const parts = restingOn(ir, node, met);
    // Of a definition what it means is asked, and of anything else what it is itself.
    const isName = node.kind === 'definition' || node.kind === 'ambiguity';
    if (!isName && parts.length === 0 && movesWithHistory(ir, node)) return true;
    if (!isName && parts.length > 0 && !STEADY.has(node.kind)) return true;
    waiting.push(...parts);
  }
  return false;
}

/** What is steady as long as its parts are. */
const STEADY: ReadonlySet<IrExpression['kind']> = new Set([
  'field',
  'arithmetic',
  'negate',
  'compare',
  'is either',
  'not',
  'logical',
  'conditional',
  'clamp',
  'round',
  'day of month',
  'days between',
  'date of',
  'receipt',
  'offset',
  'nearest open day',
  'rolled',
]);

import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';

/** What may be otherwise from one day to the next though nothing happened in between. */
const OF_THEIR_OWN: ReadonlySet<IrExpression['kind']> = new Set([
  'date in question',
  'on date',
  'origin',
  'as if',
  'schedule date',
  'at the earliest',
  'rolled',
  'late cost',
  'sample',
  'allocate',
  'latest',
  'interest',
  'on days',
]);

/**
 * Whether what an expression gives may change of itself, whatever stands in it: from day to day, as against
 * with what happens and with the rows of plain facts.
 */
export function isOfItsOwn(ir: Ir, node: IrExpression): boolean {
  switch (node.kind) {
    case 'fact': {
      const spec = ir.facts[node.index];
      return spec === undefined || spec.series !== null || spec.keyedBy !== null;
    }
    case 'state': {
      const spec = ir.states[node.index];
      return spec === undefined || spec.accrual !== null || spec.accrues !== null;
    }
    case 'compare':
      return node.domain === 'time';
    case 'there is':
      // While a window runs, it is another matter each day whether something follows.
      return node.followedBy !== null;
    default:
      return OF_THEIR_OWN.has(node.kind);
  }
}

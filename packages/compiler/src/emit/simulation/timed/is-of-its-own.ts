import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';

/** What may be otherwise from one day to the next though nothing happened in between. */
const OF_THEIR_OWN: ReadonlySet<IrExpression['kind']> = new Set([
  'date in question',
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
]);

/**
 * Whether what an expression gives may change of itself, whatever stands in it: from day to day, as against
 * with what happens and with the rows of plain facts. How long readings at other dates and on the days of a
 * window stand, and comparisons with the date in question, is found out as they are read.
 */
export function isOfItsOwn(ir: Ir, node: IrExpression): boolean {
  switch (node.kind) {
    case 'fact': {
      const spec = ir.facts[node.index];
      return spec === undefined || spec.series !== null;
    }
    case 'state': {
      const spec = ir.states[node.index];
      return spec === undefined || spec.accrual !== null || spec.accrues !== null;
    }
    case 'compare':
      return node.domain === 'time';
    case 'on days':
      return node.days !== null;
    default:
      return OF_THEIR_OWN.has(node.kind);
  }
}

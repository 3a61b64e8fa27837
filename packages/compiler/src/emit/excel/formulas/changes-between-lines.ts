import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { PLAIN } from '../../../ir/moves-with-history.ts';
import { restOnSuch } from './resting-on.ts';

/** What is the same from one line of the Timeline to the next as long as its parts are. */
const STEADY: ReadonlySet<IrExpression['kind']> = new Set([
  ...PLAIN,
  'list',
  'definition',
  'ambiguity',
  'origin',
  'unpaid',
  'interpolated',
]);

/** Whether what expressions give may change on a day without a line: what is not known to stand still is taken to move. */
export function changesBetweenLines(ir: Ir, codes: readonly IrExpression[]): boolean {
  return restOnSuch(ir, codes, (node) => !isSteady(ir, node));
}

function isSteady(ir: Ir, node: IrExpression): boolean {
  switch (node.kind) {
    case 'state': {
      const spec = ir.states[node.index];
      return spec !== undefined && spec.accrual === null && spec.accrues === null;
    }
    case 'event statistic':
    case 'pick event':
      return node.rows.window === null;
    case 'there is': {
      const follower = node.followedBy?.rows.window ?? null;
      return node.rows.window === null && (follower === null || follower.kind === 'after');
    }
    default:
      return STEADY.has(node.kind);
  }
}

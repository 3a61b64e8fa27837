import type { Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { guarded } from './column.ts';
import type { Env, Local, Write } from './env.ts';
import { columnOf } from './event-columns.ts';
import { type Formula, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { occurrenceOf } from './occurrences.ts';
import { IMPOSSIBLE } from './statuses.ts';

/**
 * The part of a row of a table: the amount times its weight over all weights.
 *
 * @throws NotHeld where parts are rounded, or those of events.
 */
export function writeAllocation(env: Env, node: Node<'allocate'>, inner: Write): Formula {
  const { rows, rounding, remainder } = node;
  if (rounding !== null || remainder !== null)
    throw new NotHeld('it divides an amount in rounded parts');
  if (env.book.ir.events[rows.event]?.source.kind !== 'row')
    throw new NotHeld('it divides an amount among events');
  const weights = columnOf(env, rows, { kind: 'figure', node: node.weight }, inner);
  const whole = cellOf(env, inner(env, node.amount));
  const total = cellOf(env, weights.statistic('sum'));
  const local: Local = occurrenceOf(env, node.row);
  const at: Env = { ...env, locals: new Map([...env.locals, [rows.slot, local]]) };
  const part = write`${whole}*${operand(inner(at, node.weight), 'product')}/${total}`;
  const own = rows.where === null ? part : write`IF(${inner(at, rows.where)},${part},0)`;
  const isNone = write`OR(${weights.statistic('lowest')}<0,${total}=0)`;
  return guarded(write`IF(${isNone},${IMPOSSIBLE},${own})`, [total, whole]);
}

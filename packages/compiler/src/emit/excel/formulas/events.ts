import type { Node } from '../../../ir/chapters.ts';
import type { Env, Write } from './env.ts';
import { columnOf, followedColumn, type Taken } from './event-columns.ts';
import { atom, type Formula, operand, pastCells, write } from './formula.ts';
import { followsRow } from './followed.ts';
import { cellOf } from './logic.ts';
import { dayOf } from './moments.ts';
import { NONE, NOT_YET } from './statuses.ts';

/** How many there are, or their sum, highest, lowest or average. */
export function writeEventStatistic(
  env: Env,
  node: Node<'event statistic'>,
  inner: Write,
): Formula {
  const { statistic, rows, weight } = node;
  const column = columnOf(env, rows, { kind: 'figure', node: node.operand }, inner);
  if (weight !== null)
    return column.weighed(columnOf(env, rows, { kind: 'figure', node: weight }, inner));
  return column.statistic(statistic === 'count' ? 'sum' : statistic);
}

export function writeThereIs(env: Env, node: Node<'there is'>, inner: Write): Formula {
  const { followedBy, rows } = node;
  const steady = followedBy === null ? null : followedColumn(env, rows, { followedBy, inner });
  const taken: Taken =
    followedBy === null
      ? { kind: 'count' }
      : { kind: 'condition', holds: (at) => followsRow(at, { ...node, followedBy }, inner) };
  const column = steady ?? columnOf(env, rows, taken, inner);
  const found = heldBefore(env, node) ?? column.any();
  return node.negated ? write`NOT(${found})` : found;
}

/**
 * Where a condition brings an event about and holds at a close, the event happened by then, be it not known
 * whether then or before; null for anything else.
 */
function heldBefore(env: Env, { rows, followedBy }: Node<'there is'>): Formula | null {
  const source = env.book.ir.events[rows.event]?.source;
  if (source?.kind !== 'when' || rows.where !== null || rows.window !== null) return null;
  if (followedBy !== null || env.moment.kind === 'on' || env.outer !== null) return null;
  const { history } = env.book;
  const holds = history.find(`holds ${rows.event}`);
  if (holds === undefined) return null;
  const column = columnOf(env, rows, { kind: 'count' }, env.book.express);
  const asked = pastCells(`close ${source.stratum}`);
  const by =
    env.block === history
      ? ''
      : write`,${atom({ kind: 'past', of: 'order' })},"<="&${operand(dayOf(env), 'atom')}`;
  const closes = write`COUNTIFS(${asked},TRUE,${pastCells(holds)},TRUE${by})>0`;
  return write`IF(${closes},TRUE,${column.any()})`;
}

/** The number of the first or last event or row; nothing yet where there is none. */
export function pickedNumber(env: Env, node: Node<'pick event'>): Formula {
  const { rows, which } = node;
  const column = columnOf(env, rows, { kind: 'number' }, env.book.express);
  const found = cellOf(env, column.pick(which), '0');
  const isRow = env.book.ir.events[rows.event]?.source.kind === 'row';
  return cellOf(env, write`IF(${found}=0,${isRow ? NONE : NOT_YET},${found})`, '0');
}

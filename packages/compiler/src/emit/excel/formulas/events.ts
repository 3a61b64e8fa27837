import type { Node } from '../../../ir/chapters.ts';
import type { Env, Write } from './env.ts';
import { columnOf, type Column } from './event-columns.ts';
import { type Formula, operation, write } from './formula.ts';
import { followsRow } from './followed.ts';
import { cellOf } from './logic.ts';
import { IMPOSSIBLE, NONE, NOT_YET } from './statuses.ts';

/** How many there are, or their sum, highest, lowest or average. */
export function writeEventStatistic(
  env: Env,
  node: Node<'event statistic'>,
  inner: Write,
): Formula {
  const { statistic, rows, weight } = node;
  const { values } = columnOf(env, rows, { kind: 'figure', node: node.operand }, inner);
  if (weight !== null) {
    const weights = columnOf(env, rows, { kind: 'figure', node: weight }, inner).values;
    const sums = write`SUM(${values})+SUM(${weights})`;
    const weighed = write`SUMPRODUCT(${values},${weights})/SUM(${weights})`;
    return write`IF(ISERROR(${sums}),${sums},${weighed})`;
  }
  return statisticOf(statistic === 'count' ? 'sum' : statistic, values);
}

const TAKE = { highest: 'MAX(', lowest: 'MIN(', average: 'AVERAGE(' } as const;

/** Of a column: an error among its cells stands for all, and of nothing there is only a sum. */
export function statisticOf(statistic: 'sum' | keyof typeof TAKE, values: Formula): Formula {
  if (statistic === 'sum') return write`SUM(${values})`;
  const taken = write`IF(COUNT(${values})=0,${IMPOSSIBLE},${TAKE[statistic]}${values}))`;
  return write`IF(ISERROR(SUM(${values})),SUM(${values}),${taken})`;
}

export function writeThereIs(env: Env, node: Node<'there is'>, inner: Write): Formula {
  const { followedBy } = node;
  const column = columnOf(
    env,
    node.rows,
    followedBy === null
      ? { kind: 'count' }
      : { kind: 'condition', holds: (at) => followsRow(at, { ...node, followedBy }, inner) },
    inner,
  );
  const found = anyOf(column);
  return node.negated ? write`NOT(${found})` : found;
}

/** Whether one counts: decided as soon as one does, even where it is not known of another. */
function anyOf({ values, past, own }: Column): Formula {
  const sum = operation('comparison', write`SUM(${values})>0`);
  if (own === null) return write`IF(COUNTIF(${values},1)>0,TRUE,${undecided(values, sum)})`;
  const certain = write`COUNTIF(${past},1)>0,IFERROR(${own}=1,FALSE)`;
  return write`IF(OR(${certain}),TRUE,${sum})`;
}

/** Of several absences unknown stands, for only that can be mended. */
function undecided(values: Formula, otherwise: Formula): Formula {
  return write`IF(SUMPRODUCT(--ISNA(${values}))>0,NA(),${otherwise})`;
}

/** The number of the first or last event or row; nothing yet where there is none. */
export function pickedNumber(env: Env, node: Node<'pick event'>): Formula {
  const { rows, which } = node;
  const { values } = columnOf(env, rows, { kind: 'number' }, env.book.express);
  const found = cellOf(env, write`${which === 'last' ? 'MAX(' : 'MIN('}${values})`, '0');
  const isRow = env.book.ir.events[rows.event]?.source.kind === 'row';
  return cellOf(env, write`IF(${found}=0,${isRow ? NONE : NOT_YET},${found})`, '0');
}

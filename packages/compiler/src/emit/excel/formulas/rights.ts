import type { RightDaySpec, RightSpec } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { writeComparison } from './comparisons.ts';
import type { Env, Local } from './env.ts';
import { columnOf } from './event-columns.ts';
import { pickedNumber } from './events.ts';
import { type Formula, write } from './formula.ts';
import { cellOf, joined } from './logic.ts';
import { dayOf } from './moments.ts';
import { isAbsent, isNone, UNKNOWN } from './statuses.ts';

type Right = RightSpec<IrExpression>;
type RightDay = RightDaySpec<IrExpression>;

/** What a right is given for stands in slot 0; the use of it in one that no expression has. */
const USE = -2;

/** Whether a right admits its use, by the event at hand: where it is given for each of several, for one of them. */
export function admits(env: Env, right: Right): Formula {
  const { key, name } = right;
  const use: Local = { kind: 'event at hand', event: right.event };
  const at: Env = { ...env, locals: new Map([[USE, use]]) };
  if (key === null) return admitsFor(at, right);
  if (key.when !== null)
    throw new NotHeld(
      `whether ${name} may be used is judged for each of those that meet a condition`,
    );
  const given = { event: key.event, slot: 0, window: null, where: null };
  const holds = (of: Env): Formula => admitsFor(of, right);
  return cellOf(at, columnOf(at, given, { kind: 'condition', holds }, env.book.express).any());
}

function admitsFor(env: Env, right: Right): Formula {
  const { limit, opens, closes, before } = right;
  const date = dayOf(env);
  const conditions = [
    // It is not open yet while there is no such day, and stays open while there is none on which it closes.
    ...opens.map((day) => {
      const { from, isNever } = dayOfRight(env, day);
      return write`IF(ISERROR(${from}),IF(${isNever},FALSE,${UNKNOWN}),${date}>=${from})`;
    }),
    ...closes.map((day) => {
      const { from, isNever } = dayOfRight(env, day);
      const isIn =
        before === null
          ? write`${date}<=${from}`
          : write`IF(${date}=${from},${isBefore(env, right, before)},${date}<${from})`;
      return write`IF(ISERROR(${from}),IF(${isNever},TRUE,${UNKNOWN}),${isIn})`;
    }),
  ];
  if (limit !== null) {
    const { field, most: to } = limit;
    const asked = { field, to, comparison: 'at most', domain: 'quantity' } as const;
    conditions.push(comparedUse(env, right, asked));
  }
  if (right.while !== null) conditions.push(env.book.express(env, right.while.condition));
  return joined(env, 'and', conditions);
}

/** Whether the use is made before the hour at which the right closes on its last day. */
function isBefore(env: Env, right: Right, { time, field }: NonNullable<Right['before']>): Formula {
  return comparedUse(env, right, { field, to: time, comparison: 'less', domain: 'time' });
}

/** How a field of the use compares with something. */
function comparedUse(
  env: Env,
  { event }: Right,
  asked: Pick<Node<'compare'>, 'comparison' | 'domain'> & {
    readonly field: number;
    readonly to: IrExpression;
  },
): Formula {
  const { field, to, comparison, domain } = asked;
  const of = { kind: 'local', slot: USE, site: null } as const;
  const left = { kind: 'field', event, field, of, site: null } as const;
  const compare = { kind: 'compare', comparison, domain, left, right: to } as const;
  return writeComparison(env, compare, env.book.express);
}

/** A day on which a right opens or closes, and whether it is known that there is none so far. */
function dayOfRight(
  env: Env,
  { day, notice, waits }: RightDay,
): { readonly from: Formula; readonly isNever: Formula } {
  const from = cellOf(env, env.book.express(noticed(env, notice), day), 'yyyy-mm-dd');
  // One that has not come may lie behind all the same, unless it can only be still to come.
  const isNever = waits ? isAbsent(from) : isNone(from);
  return { from, isNever };
}

/** The event that a day is counted from, where none is at hand. */
function noticed(env: Env, notice: RightDay['notice']): Env {
  if (notice === null) return env;
  const { event, slot, which } = notice;
  const rows = { event, slot, window: null, where: null };
  const number = pickedNumber(env, { kind: 'pick event', which, rows, site: -1 });
  return { ...env, locals: new Map([...env.locals, [slot, { kind: 'numbered', event, number }]]) };
}

import type { RightDaySpec, RightSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { type Env, standingIn } from './env.ts';
import { writeComparison } from './comparisons.ts';
import { atom, type Formula, operand, operation, write } from './formula.ts';
import { isOpenForOne } from './keyed-rights.ts';
import { joined, negated } from './logic.ts';
import { isHappening } from './happening.ts';

const date = atom({ kind: 'fixed', what: 'date' });

/** The cell that says whether an event stands; null where nothing can make it void. */
export function stands({ book }: Pick<Env, 'book'>, event: number): Formula | null {
  const { ir, history } = book;
  const rules = ir.rules.filter((rule) => rule.event === event && rule.validity.length > 0);
  const rights = ir.rights.filter((right) => right.event === event);
  if (rules.length === 0 && rights.length === 0) return null;
  const name = ir.events[event]?.name ?? '';
  const key = `stands ${event}`;
  const why = book.unjudged.get(event);
  if (why !== undefined) throw new NotHeld(why);
  // What judges an event may ask of those before it: in lines above it is known whether they stand.
  if (history.isOpen(key)) return atom({ kind: 'slot', slot: history.reserve(key) });
  const work = (): Formula =>
    history.slot(key, { title: `${name} stands`, format: 'General' }, () => {
      const own = standingIn({ book, block: history, moment: { kind: 'own' } }, [
        [0, { kind: 'event at hand', event }],
      ]);
      const conditions = rules.flatMap(({ when, validity }) =>
        validity.map(({ condition }) => {
          const holds = book.express(own, condition);
          if (when === null) return holds;
          return joined(own, 'or', [negated(book.express(own, when)), holds]);
        }),
      );
      const before: Env = { ...own, moment: { kind: 'before' } };
      const admitted = rights.map((right) => admits(before, right));
      if (admitted.length > 0) conditions.push(joined(before, 'or', admitted));
      const all = joined(own, 'and', conditions);
      return write`IF(${isHappening(own, event)},${all},"")`;
    });
  const outcome = attempt(work);
  if (!(outcome instanceof NotHeld)) return outcome;
  if (history.find(key) !== undefined) book.unjudged.set(event, outcome.message);
  throw outcome;
}

/** Whether a right admits its use. */
function admits(env: Env, right: RightSpec<IrExpression>): Formula {
  const { key, limit } = right;
  const opens = key === null ? right.opens : [];
  const closes = key === null ? right.closes : [];
  const conditions = [
    ...(key === null ? [] : [isOpenForOne(env, right, (event) => isStanding(env, event))]),
    ...opens.map((day) =>
      operation('comparison', write`${date}>=${dayOfRight(env, right.name, day)}`),
    ),
    ...closes.map((day) => closesAfter(env, right, dayOfRight(env, right.name, day))),
  ];
  if (limit !== null) {
    const used = fieldOfUse(right.event, limit.field);
    const compare = {
      kind: 'compare',
      comparison: 'at most',
      domain: 'quantity',
      left: used,
      right: limit.most,
    } as const;
    conditions.push(writeComparison(env, compare, env.book.express));
  }
  if (right.while !== null) conditions.push(env.book.express(env, right.while.condition));
  if (conditions.length === 0) return atom('TRUE');
  return joined(env, 'and', conditions);
}

/** Whether a use is not after a day on which a right closes, nor too late on that day. */
function closesAfter(env: Env, { event, before }: RightSpec<IrExpression>, day: Formula): Formula {
  const on = operation('comparison', write`${date}<=${day}`);
  if (before === null) return on;
  const used = fieldOfUse(event, before.field);
  const isBefore = { kind: 'compare', comparison: 'less', domain: 'time' } as const;
  const inTime = writeComparison(
    env,
    { ...isBefore, left: used, right: before.time },
    env.book.express,
  );
  return write`IF(${date}=${day},${inTime},${on})`;
}

/** What a use says of itself. */
function fieldOfUse(event: number, field: number): IrExpression {
  return { kind: 'field', event, field, of: { kind: 'local', slot: 0, site: null }, site: null };
}

function dayOfRight(
  env: Env,
  name: string,
  { day, notice, waits }: RightDaySpec<IrExpression>,
): Formula {
  if (notice !== null || waits)
    throw new NotHeld(`${name} opens or closes on a day that waits for an event`);
  return operand(env.book.express(env, day), 'sum');
}

/** Whether a line is an event that stands, or may. */
export function isStanding(env: Pick<Env, 'book'>, event: number): Formula {
  const isOne = isHappening(env, event);
  const standing = stands(env, event);
  return standing === null ? isOne : write`IF(${isOne},${standing},FALSE)`;
}

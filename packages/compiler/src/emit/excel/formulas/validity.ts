import type { RightDaySpec, RightSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { type Env, standingIn } from './env.ts';
import { writeComparison } from './comparisons.ts';
import { atom, type Formula, write } from './formula.ts';
import { cellOf, joined, negated } from './logic.ts';
import { isHappening } from './happening.ts';
import { isAbsent } from './statuses.ts';

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
  const { key, limit, opens, closes, before } = right;
  if (key !== null || before !== null) {
    throw new NotHeld(
      `whether ${right.name} may be used is judged for each of several, or by the time of day`,
    );
  }
  const date = atom({ kind: 'fixed', what: 'date' });
  const conditions = [
    // It is not open yet while there is no such day, and stays open while there is none on which it closes.
    ...opens.map((day) => {
      const from = dayOfRight(env, right.name, day);
      return write`IF(ISERROR(${from}),IF(${isAbsent(from)},FALSE,${from}),${date}>=${from})`;
    }),
    ...closes.map((day) => {
      const to = dayOfRight(env, right.name, day);
      return write`IF(ISERROR(${to}),IF(${isAbsent(to)},TRUE,${to}),${date}<=${to})`;
    }),
  ];
  if (limit !== null) {
    const used: IrExpression = {
      kind: 'field',
      event: right.event,
      field: limit.field,
      of: { kind: 'local', slot: 0, site: null },
      site: null,
    };
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

function dayOfRight(
  env: Env,
  name: string,
  { day, notice, waits }: RightDaySpec<IrExpression>,
): Formula {
  if (notice !== null || waits)
    throw new NotHeld(`${name} opens or closes on a day that waits for an event`);
  return cellOf(env, env.book.express(env, day), 'yyyy-mm-dd');
}

/** Whether a line is an event that stands, or may. */
export function isStanding(env: Pick<Env, 'book'>, event: number): Formula {
  const isOne = isHappening(env, event);
  const standing = stands(env, event);
  return standing === null ? isOne : write`IF(${isOne},${standing},FALSE)`;
}

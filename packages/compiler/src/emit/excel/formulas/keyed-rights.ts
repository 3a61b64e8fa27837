import type { RightDaySpec, RightSpec } from '@termsheet/runtime';
import { slotsRead } from '../../../ir/slots-read.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { type Env, type Local, standingIn } from './env.ts';
import { atom, type Formula, listed, ownSlot, pastCells, write } from './formula.ts';
import { joined } from './logic.ts';
import { mayMove } from './may-move.ts';
import { UNKNOWN } from './statuses.ts';

type Right = RightSpec<IrExpression>;

const date = atom({ kind: 'fixed', what: 'date' });

/**
 * Whether a right that is given for each of several is open for one of them: each has the days in its own line on
 * which the right opens and closes.
 *
 * @throws NotHeld where more than these days depends on what it is given for.
 */
export function isOpenForOne(
  env: Env,
  right: Right,
  isStanding: (event: number) => Formula,
): Formula {
  const { key, name, before, limit } = right;
  if (key === null) throw new Error('It is given for each of several.');
  const others = [
    ...(limit === null ? [] : [limit.most]),
    ...(right.while === null ? [] : [right.while.condition]),
  ];
  if (before !== null || slotsRead(others, -1).includes(0))
    throw new NotHeld(`whether ${name} may be used is judged for each of several`);
  const { history, ir } = env.book;
  const index = ir.rights.indexOf(right);
  const local: Local = { kind: 'event at hand', event: key.event };
  const place = { book: env.book, block: history, moment: { kind: 'own' } as const };
  const own = standingIn(place, [[0, local]]);
  const given = joined(own, 'and', [
    isStanding(key.event),
    ...(key.when === null ? [] : [env.book.express(own, key.when)]),
  ]);
  const ahead: Env = { ...own, moment: { kind: 'ahead', day: date } };
  const column = (what: 'opens' | 'closes', days: Formula): number =>
    ownSlot(
      history.slot(
        `right ${what} ${index}`,
        { title: `${name} ${what}`, format: 'yyyy-mm-dd' },
        () => write`IF(${given},${days},"")`,
      ),
    );
  const opens = pastCells(column('opens', write`MAX(0,${daysOf(ahead, right, right.opens, '0')})`));
  const last = String(LAST_SERIAL);
  const closes = pastCells(
    column('closes', write`MIN(${last},${daysOf(ahead, right, right.closes, last)})`),
  );
  const found = write`COUNTIFS(${opens},"<="&${date},${closes},">="&${date})>0`;
  const doubt = write`SUMPRODUCT(--ISERROR(${opens}))+SUMPRODUCT(--ISERROR(${closes}))>0`;
  return write`IF(${found},TRUE,IF(${doubt},${UNKNOWN},FALSE))`;
}

function daysOf(
  env: Env,
  { name }: Right,
  days: readonly RightDaySpec<IrExpression>[],
  none: string,
): Formula {
  const read = days.map(({ day, notice }) => {
    if (notice !== null || mayMove(env.book.ir, day))
      throw new NotHeld(`${name} opens or closes on a day that waits for an event`);
    return env.book.express(env, day);
  });
  return read.length === 0 ? atom(none) : listed(read);
}

import type { Ir } from '../../../ir/ir.ts';
import { movesWithHistory } from '../../../ir/moves-with-history.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Book, Env } from './env.ts';
import { type Formula, write } from './formula.ts';
import { interestInRows } from './interest-in-rows.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome } from './moments.ts';
import { NOT_YET } from './statuses.ts';
import { isFixed } from './stretches-of-debt.ts';

/**
 * Whether an accrual is counted anew each time: the day from which it counts may become another; or nothing writes it
 * and its interest bears interest, so that it may have grown for periods before the contract took effect.
 */
export function isRecounted({ ir }: Book, index: number): boolean {
  const spec = ir.states[index];
  const interest = spec?.accrual ?? null;
  if (spec === undefined || interest === null) return false;
  if (movesWithHistory(ir, interest.from)) return true;
  const { principal, rate, compounding } = interest;
  const isPlain = [principal, rate].every((code) => isFixed(ir, code));
  return (
    compounding?.kind === 'frequency' && isPlain && !isWritten(ir, index) && spec.keyedBy === null
  );
}

function isWritten(ir: Ir, index: number): boolean {
  return ir.rules.some(({ writes }) => writes.some(({ state }) => state === index));
}

/**
 * What accrued from the day from which it counts, as that stands, in rows.
 *
 * @throws NotHeld where rules write it, so that a part of it would count from another day.
 */
export function recounted(env: Env, index: number): Formula {
  const { book, block } = env;
  const { ir } = book;
  const spec = ir.states[index];
  const interest = spec?.accrual ?? null;
  if (spec === undefined || interest === null) throw new NotHeld('it bears no interest');
  if (spec.keyedBy !== null) throw new NotHeld('it grows from day to day for each of several');
  if (isWritten(ir, index))
    throw new NotHeld('it is written, and counts from a day that may become another');
  const at: Env = { ...env, locals: new Map() };
  const about = { title: spec.name, format: numberFormat(spec.type) };
  return block.slot(`accrued ${index} ${momentKey(env)}`, about, () => {
    const day = cellOf(at, dayOf(at), 'yyyy-mm-dd');
    const first = cellOf(at, book.express(at, interest.from), 'yyyy-mm-dd');
    const end = interest.until === null ? null : cellOf(at, book.express(at, interest.until));
    // Until an event that has not happened it goes on.
    const until =
      end === null
        ? day
        : write`MIN(${day},IF(ISNA(${end}),${end},IFERROR(${end},${String(LAST_SERIAL)})))`;
    const last = cellOf(at, write`MAX(${first},${until})`, 'yyyy-mm-dd');
    const node = { kind: 'interest', ...interest } as const;
    const rows = interestInRows(at, node, { first, last }, book.express);
    return onceCome(env, day, write`IF(${day}<Takes_Effect,${NOT_YET},${rows})`);
  });
}

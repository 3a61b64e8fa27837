import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { yearsOf } from './day-counts.ts';
import type { Env, Write } from './env.ts';
import { atom, type Formula, operand, operation, write } from './formula.ts';
import { interestInRows, type Span } from './interest-in-rows.ts';
import { ANYONE } from './keyed-copies.ts';
import { cellOf } from './logic.ts';
import { numberOf } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { IMPOSSIBLE, UNKNOWN } from './statuses.ts';
import { isFixed } from './stretches-of-debt.ts';

/** Interest between two dates. */
export function writeInterest(env: Env, node: Node<'interest'>, inner: Write): Formula {
  const { dayCount, from, until } = node;
  if (until === null) throw new NotHeld('its interest goes on without a last day');
  const first = cellOf(env, inner(env, from), 'yyyy-mm-dd');
  const last = cellOf(env, inner(env, until), 'yyyy-mm-dd');
  const interest = interestOver(env, node, { first, last }, inner);
  const worked = write`IF(${first}>${last},${IMPOSSIBLE},${interest})`;
  if (dayCount.kind === 'constant') return worked;
  // By which count it is told comes before whether there are days to count.
  const named = cellOf(env, inner(env, dayCount));
  return write`IF(ISERROR(${named}),${named},${worked})`;
}

function interestOver(env: Env, node: Node<'interest'>, span: Span, inner: Write): Formula {
  const { principal, rate, dayCount, compounding } = node;
  const { ir } = env.book;
  const isSteady = isFixed(ir, principal);
  const isOfCopy = isKept(principal) && !isSteady;
  if (compounding !== null || !isFixed(ir, rate) || !(isSteady || isOfCopy))
    return interestInRows(env, node, span, inner);
  const years = yearsOf(env, { dayCount, ...span });
  const product = operation(
    'product',
    write`${operand(inner(env, principal), 'product')}*${operand(inner(env, rate), 'product')}*${years}`,
  );
  if (isSteady) return product;
  return write`IF(${changesSince(env, principal, span.first)}>0,${UNKNOWN},${product})`;
}

type Kept = Node<'state'>;

/** Whether it is a term with a history of its own, and nothing else. */
function isKept(principal: IrExpression): principal is Kept {
  return principal.kind === 'state' && principal.key !== null;
}

/** How many lines after a day changed a copy: interest is counted where none did. */
function changesSince(env: Env, principal: IrExpression, first: Formula): Formula {
  if (!isKept(principal) || principal.key === null)
    throw new NotHeld('what bears interest may change from day to day');
  const { history } = env.book;
  const key = atom({ kind: 'past', of: history.reserve(`key ${principal.index}`) });
  const order = atom({ kind: 'past', of: 'order' });
  const number = cellOf(env, numberOf(env, occurrenceOf(env, principal.key)), '0');
  const later = write`${order},">"&${operand(first, 'atom')}`;
  return write`(COUNTIFS(${key},${number},${later})+COUNTIFS(${key},${ANYONE},${later}))`;
}

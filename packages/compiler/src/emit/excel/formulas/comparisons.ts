import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { isFirstItself } from './calendar-days.ts';
import type { Env, Write } from './env.ts';
import { type Formula, operand, operation, write } from './formula.ts';
import { cellOf, joined, negated } from './logic.ts';
import { restOnSuch } from './resting-on.ts';
import { minutesLater } from './times.ts';

/**
 * Two worked-out figures no further apart than this, and a millionth of a millionth, are taken to be one.
 * Sums of money or shares lose digits of large figures; shares of a whole and other plain numbers do not.
 */
const APART = '1E-9';
const NUMBERS_APART = '1E-13';
const APART_PER_FIGURE = '1E-12';

const SIGNS = { more: '>', 'at least': '>=', less: '<', 'at most': '<=' } as const;

export function writeComparison(env: Env, node: Node<'compare'>, inner: Write): Formula {
  const { comparison, domain } = node;
  const open = isOpenItself(env, node, inner);
  if (open !== null) return comparison === 'equal' ? open : negated(open);
  const left = inner(env, node.left);
  const right = inner(env, node.right);
  if (domain === 'duration' && mayBeInMonths(env, [node.left, node.right]))
    throw new NotHeld('it compares lengths of time that may be in months');
  if (domain === 'time') return comparedTimes(env, comparison, { left, right });
  if (comparison === 'equal' || comparison === 'not equal') {
    const equal = isEqual(env, { node, left, right });
    return comparison === 'equal' ? equal : negated(equal);
  }
  if (domain !== 'quantity' || (left.isPlain && right.isPlain)) {
    return compared(left, SIGNS[comparison], right);
  }
  const figure = cellOf(env, right);
  const difference = operation('sum', write`${operand(left, 'sum')}-${figure}`);
  const tolerance = `${apart(env, node)}+${APART_PER_FIGURE}*ABS(`;
  switch (comparison) {
    case 'more':
      return operation('comparison', write`${difference}>${tolerance}${figure})`);
    case 'at least':
      return operation('comparison', write`${difference}>=-(${tolerance}${figure}))`);
    case 'less':
      return operation('comparison', write`${difference}<-(${tolerance}${figure}))`);
    case 'at most':
      return operation('comparison', write`${difference}<=${tolerance}${figure})`);
  }
}

/** Whether lengths of time may be texts such as `3 months`. */
function mayBeInMonths({ book }: Env, codes: readonly IrExpression[]): boolean {
  return restOnSuch(book.ir, codes, (node) => {
    if (node.kind === 'constant' && node.constant.kind === 'duration')
      return node.constant.duration.unit === 'months' || node.constant.duration.unit === 'years';
    const type = node.kind === 'blank' ? book.ir.blanks[node.index]?.type : null;
    return type?.kind === 'duration' && type.basis !== 'calendar days';
  });
}

function comparedTimes(
  env: Env,
  comparison: Node<'compare'>['comparison'],
  { left, right }: Pick<Sides, 'left' | 'right'>,
): Formula {
  const sign = comparison === 'equal' ? '=' : comparison === 'not equal' ? '<>' : SIGNS[comparison];
  return operation('comparison', write`${minutesLater(env, left, right)}${sign}0`);
}

/** Whether the first open day on or after a day is that day: whether it is open itself; null for anything else. */
function isOpenItself(
  env: Env,
  { comparison, left, right }: Node<'compare'>,
  inner: Write,
): Formula | null {
  if (comparison !== 'equal' && comparison !== 'not equal') return null;
  if (left.kind !== 'nearest open day' || !left.direction.startsWith('on or ')) return null;
  if (!isSamePlace(left.anchor, right)) return null;
  const day = cellOf(env, inner(env, right), 'yyyy-mm-dd');
  const direction = left.direction === 'on or after' ? 1 : -1;
  return isFirstItself(env, left.calendar, { day, direction });
}

/** Whether two expressions are the same name, or both the date in question. */
function isSamePlace(left: IrExpression, right: IrExpression): boolean {
  if (left.kind === 'local' && right.kind === 'local') return left.slot === right.slot;
  return left.kind === 'date in question' && right.kind === 'date in question';
}

/** How far apart figures may be that are taken to be one, by what they are figures of. */
function apart({ book }: Env, { left, right }: Node<'compare'>): string {
  const isNumber = [left, right].some((side) => {
    const site = 'site' in side ? side.site : null;
    const type = site === null ? null : (book.ir.sites[site]?.type ?? null);
    return type?.kind === 'quantity' && type.unit.factors.length === 0;
  });
  return isNumber ? NUMBERS_APART : APART;
}

interface Sides {
  readonly node: Node<'compare'>;
  readonly left: Formula;
  readonly right: Formula;
}

function isEqual(env: Env, { node, left, right }: Sides): Formula {
  if (node.domain === 'quantity' && !(left.isPlain && right.isPlain)) {
    const figure = cellOf(env, right);
    const distance = write`ABS(${operand(left, 'sum')}-${figure})`;
    return operation(
      'comparison',
      write`${distance}<=${apart(env, node)}+${APART_PER_FIGURE}*ABS(${figure})`,
    );
  }
  // A plain equals sign would take "Public" and "PUBLIC" to be one.
  if (node.domain === 'identity') return write`EXACT(${left},${right})`;
  return compared(left, '=', right);
}

function compared(left: Formula, sign: string, right: Formula): Formula {
  return operation('comparison', write`${operand(left, 'sum')}${sign}${operand(right, 'sum')}`);
}

export function writeIsEither(env: Env, node: Node<'is either'>, inner: Write): Formula {
  const left = cellOf(env, inner(env, node.left));
  const members = node.members.map((member) => write`EXACT(${left},${inner(env, member)})`);
  return joined(env, 'or', members);
}

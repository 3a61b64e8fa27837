import type { IrDateExpression, Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { workday } from './calendar-days.ts';
import type { Env, Local, Write } from './env.ts';
import { atom, type Formula, operand, operation, slotOf, write } from './formula.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { supposing } from './hypotheses.ts';
import { atOrigin } from './line-keys.ts';
import { cellOf, joined } from './logic.ts';
import { isMade } from './is-made.ts';
import { momentKey } from './moments.ts';
import { dateOf, type Occurred } from './numbers.ts';
import { inputKey, occurrenceOf, uponNumbered } from './occurrences.ts';
import { offset } from './offset.ts';
import { dateBeside, unrolledDate } from './schedules.ts';
import { UNKNOWN } from './statuses.ts';
import { windowEnds } from './windows.ts';

/** Date arithmetic, and reading at other dates. */
export function writeDateExpression(env: Env, node: IrDateExpression, inner: Write): Formula {
  switch (node.kind) {
    case 'offset': {
      const { count, unit } = node.duration;
      const signed = node.direction === 'after' ? count : -count;
      return offset(env, inner(env, node.anchor), { count: signed, unit });
    }
    case 'nearest open day':
      return nearest(env, node, inner);
    case 'day of month': {
      const anchor = cellOf(env, inner(env, node.anchor), 'yyyy-mm-dd');
      const last = node.month === 'after' ? '1' : '0';
      return write`EOMONTH(${anchor},${last})-DAY(EOMONTH(${anchor},${last}))+MIN(${String(node.day)},DAY(EOMONTH(${anchor},${last})))`;
    }
    case 'days between':
      return operation(
        'sum',
        write`${operand(inner(env, node.to), 'sum')}-${operand(inner(env, node.from), 'product')}`,
      );
    case 'days of':
      return inner(env, node.length);
    case 'date of': {
      const of = occurrenceOf(env, node.occurrence);
      if (env.book.ir.events[of.event]?.source.kind !== 'reported' && !isMade(env, of.event))
        throw new NotHeld('it asks for the date of what nobody reports');
      return dateOf(env, of);
    }
    case 'is within': {
      const { from, to } = windowEnds(env, node.window, inner);
      const day = cellOf(env, inner(env, node.day), 'yyyy-mm-dd');
      const parts = [
        ...(from === null ? [] : [operation('comparison', write`${day}>=${operand(from, 'sum')}`)]),
        ...(to === null ? [] : [operation('comparison', write`${day}<=${operand(to, 'sum')}`)]),
      ];
      return joined(env, 'and', parts);
    }
    case 'on date': {
      const day = cellOf(env, inner(env, node.day), 'yyyy-mm-dd');
      return inner({ ...env, moment: { kind: 'on', day } }, node.operand);
    }
    case 'immediately before': {
      const of = occurrenceOf(env, node.occurrence);
      if (of.kind === 'event at hand') return beforeAtHand(env, of, { node: node.operand, inner });
      const slot = node.occurrence.kind === 'local' ? node.occurrence.slot : UNUSED;
      return uponNumbered(env, of, { node: node.operand, slot, kind: 'before' });
    }
    case 'as if':
      return supposing(env, node, inner);
    case 'schedule date':
      return dateBeside(env, node, inner);
    case 'unrolled date':
      return unrolled(env, node);
    case 'receipt':
      return receipt(env, node);
  }
}

/** Before the event at hand; on a later day, on which it takes effect, that is read in its own line. */
function beforeAtHand(
  env: Env,
  { event }: Occurred,
  { node, inner }: { readonly node: IrExpression; readonly inner: Write },
): Formula {
  const value = inner({ ...env, moment: { kind: 'before' } }, node);
  const slot = slotOf(cellOf(env, value));
  const waits = env.book.ir.rules.some((rule) => rule.event === event && rule.effective !== null);
  if (slot === null || !waits || env.outer !== null) return value;
  const found = env.block.slot(`then ${slot}`, { title: '', format: 'General' }, () =>
    atOrigin(slot),
  );
  return write`IF(${atom({ kind: 'fixed', what: 'phase' })}="effect",${found},${cellOf(env, value)})`;
}

/** The date of a schedule before it was moved. */
function unrolled(env: Env, node: Node<'unrolled date'>): Formula {
  const of = occurrenceOf(env, node.occurrence);
  const day = cellOf(env, dateOf(env, of), 'yyyy-mm-dd');
  return unrolledDate(env.book, of.event, day);
}

/** The day on which an event is received, as the event itself says it. */
function receipt(env: Env, node: Node<'receipt'>): Formula {
  const of = occurrenceOf(env, node.occurrence);
  const spec = env.book.ir.events[of.event];
  if (spec === undefined || spec.receipt === null) return UNKNOWN;
  const { day } = spec.receipt;
  const at = { ...env, locals: new Map<number, Local>([[0, of]]) };
  const about = { title: `Receipt of the ${spec.name}`, format: 'yyyy-mm-dd' };
  const key = `receipt${inputKey(of)} ${momentKey(env)}`;
  return env.block.slot(key, about, () => env.book.express(at, day));
}

/** A slot that no local name has. */
const UNUSED = -1;

function nearest(env: Env, node: Node<'nearest open day'>, inner: Write): Formula {
  const anchor = cellOf(env, inner(env, node.anchor), 'yyyy-mm-dd');
  const { calendar, direction } = node;
  switch (direction) {
    case 'after':
      return workday(env, calendar, { day: anchor, count: 1 });
    case 'before':
      return workday(env, calendar, { day: anchor, count: -1 });
    case 'on or after': {
      const day = cellOf(env, write`${anchor}-1`, 'yyyy-mm-dd');
      return workday(env, calendar, { day, count: 1 });
    }
    case 'on or before': {
      const day = cellOf(env, write`${anchor}+1`, 'yyyy-mm-dd');
      return workday(env, calendar, { day, count: -1 });
    }
  }
}

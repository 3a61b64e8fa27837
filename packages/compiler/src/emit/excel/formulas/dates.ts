import type { IrDateExpression, Node } from '../../../ir/chapters.ts';
import { NotHeld } from '../not-held.ts';
import { workday } from './calendar-days.ts';
import type { Env, Write } from './env.ts';
import { atom, type Formula, operand, operation, write } from './formula.ts';
import { pickedCell } from './events.ts';
import { cellOf, joined } from './logic.ts';
import { offset } from './offset.ts';
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
    case 'date of': {
      if (node.occurrence.kind === 'pick event') {
        const about = { title: '', format: 'yyyy-mm-dd' };
        return pickedCell(env, node.occurrence, { area: 'event dates', about });
      }
      eventAtHand(env, node.occurrence);
      const number = atom({ kind: 'fixed', what: 'number' });
      return write`INDEX(${atom({ kind: 'area', area: 'event dates' })},${number})`;
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
      eventAtHand(env, node.occurrence);
      return inner({ ...env, moment: { kind: 'before' } }, node.operand);
    }
    case 'as if':
      throw new NotHeld('it asks what would be if something were different');
    case 'schedule date':
    case 'unrolled date':
      throw new NotHeld('it reads the dates of a schedule');
    case 'receipt':
      throw new NotHeld('it asks on which day a notice is received');
  }
}

/** The event of the row of history, where that is the one that is meant. */
function eventAtHand(env: Env, node: Node<'date of'>['occurrence']): void {
  const local = node.kind === 'local' ? env.locals.get(node.slot) : undefined;
  if (local?.kind !== 'event at hand') throw new NotHeld('it picks one of several events or rows');
}

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

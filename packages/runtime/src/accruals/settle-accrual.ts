import { Exact } from '../exact/exact.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Value } from '../value/value.ts';
import { type Accrual, findAccrued } from './read-accrual.ts';
import { setAnew, settle, type Settled } from './settled.ts';

/** What rules that make a value of an accrual leave of it; null where it is no amount. */
export function settleAccrual(frame: Frame, accrual: Accrual, after: Value): Settled | null {
  if (!(after instanceof Exact)) return null;
  const found = findAccrued(frame, accrual);
  return 'owed' in found ? settle(found, after) : setAnew(frame.day, after);
}

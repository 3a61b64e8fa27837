import type { Accrual, State } from '@termsheet/dsl';
import { parseExact } from '@termsheet/runtime';

/** Whether a quantity begins at a zero that the contract itself writes, as what accrues does. */
export function startsAtNothing(node: State | Accrual): boolean {
  if (node.kind === 'Accrual') return true;
  const { start } = node;
  if (start.kind === 'PriceLiteral') return parseExact(start.amount)?.sign() === 0;
  return start.kind === 'NumberLiteral' && parseExact(start.value)?.sign() === 0;
}

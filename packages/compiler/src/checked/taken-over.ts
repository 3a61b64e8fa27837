import type { Expression, Reference } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import type { EventSymbol, ObligationSymbol, WritableSymbol } from '../bound/symbol.ts';

/** What accrued and is paid as it stands: from when it is owed it accrues no more. */
export interface TakenOver {
  readonly state: WritableSymbol;
  readonly reference: Reference;
}

/**
 * The accruals and costs of lateness that an obligation pays by their names, alone or as parts of a
 * sum. What it owes of them it takes over, so that nothing is owed twice.
 */
export function takenOverBy(bound: Bound, symbol: ObligationSymbol): readonly TakenOver[] {
  const { act } = symbol.node;
  if (act?.kind !== 'Pay') return [];
  const key = bound.keys.get(symbol) ?? null;
  return partsOf(act.amount).flatMap((part) => {
    const state = part.kind === 'Reference' ? accruingState(bound, part, key) : null;
    return state === null || part.kind !== 'Reference' ? [] : [{ state, reference: part }];
  });
}

/** The parts of a sum, or the amount itself; rounding what is owed leaves nothing behind. */
function partsOf(amount: Expression): readonly Expression[] {
  switch (amount.kind) {
    case 'Group':
      return partsOf(amount.inner);
    case 'Rounding':
      return partsOf(amount.operand);
    case 'Arithmetic':
      return amount.operator === '+' ? [amount.left, amount.right].flatMap(partsOf) : [amount];
    case 'List':
      return amount.operator === 'sum'
        ? amount.items.flatMap(({ value, condition }) =>
            condition === null || condition === 'otherwise' ? partsOf(value) : [],
          )
        : [amount];
    default:
      return [amount];
  }
}

function accruingState(
  bound: Bound,
  { name }: Reference,
  key: EventSymbol | null,
): WritableSymbol | null {
  const referent = bound.referents.get(name);
  if (referent?.kind !== 'declared') return null;
  const { symbol } = referent;
  if (symbol.kind === 'late cost') return symbol;
  if (symbol.kind !== 'state' || symbol.node.kind !== 'Accrual') return null;
  const keyedBy = bound.keys.get(symbol) ?? null;
  return keyedBy === null || keyedBy === key ? symbol : null;
}

import type { ContractSymbol, EventSymbol } from './symbol.ts';

/** Whether a symbol is declared `for each` of an event that could not be resolved. */
export function hasUnknownKey(symbol: ContractSymbol, key: EventSymbol | undefined): boolean {
  if (key !== undefined) return false;
  if (symbol.kind !== 'definition' && symbol.kind !== 'state' && symbol.kind !== 'fact')
    return false;
  return symbol.node.forEach !== null;
}

import type { ContractSymbol, EventSymbol } from '@termsheet/compiler';

/** The event whose fields a step of a scenario gives: the one it names, or that its obligation is done. */
export function reportedEvent(symbol: ContractSymbol | undefined): EventSymbol | null {
  if (symbol?.kind === 'obligation') return symbol.events.performance;
  return symbol?.kind === 'event' ? symbol : null;
}

import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../bound/symbol.ts';
import { startReadsHistory } from '../diagnostics/start-reads-history.ts';
import type { RuleContext } from './rule-context.ts';
import { symbolsIn } from '../checked/symbols-in.ts';

/** The first day of history is known before any event, so it reads no state and no event. */
export function startStandsBeforeHistory({ checked, report }: RuleContext): void {
  for (const setting of checked.bound.contract?.settings ?? []) {
    if (setting.kind !== 'InEffectSetting') continue;
    const found = historyReadBy(checked.bound, setting.date);
    if (found !== null) report(startReadsHistory.at(setting.date.span, { name: found.name.text }));
  }
}

type Bound = RuleContext['checked']['bound'];

/** The first state or event that an expression reads, itself or through what it reads. */
function historyReadBy(bound: Bound, date: Expression): ContractSymbol | null {
  const waiting = symbolsIn(bound, date);
  const seen = new Set(waiting);
  for (const symbol of waiting) {
    if (symbol.kind === 'state' || symbol.kind === 'event') return symbol;
    for (const dependency of bound.dependencies.get(symbol) ?? []) {
      if (seen.has(dependency.symbol)) continue;
      seen.add(dependency.symbol);
      waiting.push(dependency.symbol);
    }
  }
  return null;
}

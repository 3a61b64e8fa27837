import type { Expression, Name } from '@termsheet/dsl';
import type { ContractSymbol } from '../bound/symbol.ts';
import { childrenOf } from '../checked/children-of.ts';
import { startReadsHistory } from '../diagnostics/start-reads-history.ts';
import type { RuleContext } from './rule-context.ts';

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

function symbolsIn(bound: Bound, date: Expression): ContractSymbol[] {
  const symbols: ContractSymbol[] = [];
  const note = (name: Name): void => {
    const referent = bound.referents.get(name);
    if (referent?.kind === 'declared') symbols.push(referent.symbol);
  };
  const waiting = [date];
  for (const expression of waiting) {
    const { expressions, names } = childrenOf(expression);
    for (const name of names) note(name);
    if (expression.kind === 'PickEvent' || expression.kind === 'EventStatistic') {
      note(expression.event.name);
    }
    waiting.push(...expressions);
  }
  return symbols;
}

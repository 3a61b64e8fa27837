import type { AsIf } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol } from '../bound/symbol.ts';
import { assumedInVain } from '../diagnostics/assumed-in-vain.ts';
import type { RuleContext } from './rule-context.ts';
import { symbolsIn } from '../checked/symbols-in.ts';

/** What `as if` assumes is read by what it speaks of; else it changes nothing. */
export function assumptionsMatter({ checked, report }: RuleContext): void {
  const { bound } = checked;
  for (const node of bound.hypotheses) {
    const read = readBy(bound, node);
    for (const { name, span } of node.assumptions) {
      const referent = bound.referents.get(name);
      if (referent?.kind !== 'declared' || read.has(referent.symbol)) continue;
      const related = [{ span: node.operand.span, message: 'this does not read it' }];
      report(assumedInVain.at(span, { name: name.text }, { related }));
    }
  }
}

/** Everything a hypothesis can reach. What has a history keeps what events made of it. */
function readBy(bound: Bound, node: AsIf): ReadonlySet<ContractSymbol> {
  const waiting = symbolsIn(bound, node.operand);
  const read = new Set(waiting);
  for (const symbol of waiting) {
    if (keepsItsHistory(symbol)) continue;
    for (const dependency of bound.dependencies.get(symbol) ?? []) {
      if (read.has(dependency.symbol)) continue;
      read.add(dependency.symbol);
      waiting.push(dependency.symbol);
    }
  }
  return read;
}

/** What events made of it stands; an accrual has grown since, by what is assumed of its terms. */
function keepsItsHistory(symbol: ContractSymbol): boolean {
  return symbol.kind === 'event' || (symbol.kind === 'state' && symbol.node.kind === 'State');
}

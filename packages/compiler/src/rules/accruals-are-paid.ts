import type { ContractSymbol } from '../bound/symbol.ts';
import { accrualNeverPaid } from '../diagnostics/accrual-never-paid.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * Where a contract says who pays what, somebody pays the interest that accrues and what lateness
 * costs: a duty, a rule or a Term names it. What nothing names is owed and never falls due.
 */
export const accrualsArePaid: SettledRule = (context) => {
  const { lists } = context.checked.bound.symbols;
  if (!lists.obligation.some(({ node }) => node.act?.kind === 'Pay')) return;
  const named = new Set<ContractSymbol>(context.index.reads.keys());
  for (const writes of context.checked.bound.writes.values()) {
    for (const { state } of writes) named.add(state);
  }
  const accruals = lists.state.filter(({ node }) => node.kind === 'Accrual');
  for (const symbol of [...accruals, ...lists['late cost']]) {
    if (named.has(symbol)) continue;
    context.report(accrualNeverPaid.at(symbol.name.span, { name: symbol.name.text }));
  }
};

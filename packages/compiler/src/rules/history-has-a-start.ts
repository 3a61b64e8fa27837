import { missingStartOfHistory } from '../diagnostics/missing-start-of-history.ts';
import type { RuleContext } from './rule-context.ts';

/** A contract with a quantity that has a history states the day on which history begins. */
export function historyHasAStart({ checked, report }: RuleContext): void {
  const { contract, symbols } = checked.bound;
  const [state] = symbols.lists.state;
  if (contract === null || state === undefined) return;
  if (contract.settings.some((setting) => setting.kind === 'InEffectSetting')) return;
  report(missingStartOfHistory.at(state.name.span, { state: state.name.text }));
}

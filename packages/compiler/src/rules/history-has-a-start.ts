import { occursOf } from '../bound/occurs-of.ts';
import { missingStartOfHistory } from '../diagnostics/missing-start-of-history.ts';
import type { RuleContext } from './rule-context.ts';

/** A contract with a quantity that has a history, with an event of its own making, or with a duty, right or covenant, states the day on which history begins. */
export function historyHasAStart({ checked, report }: RuleContext): void {
  const { contract, symbols } = checked.bound;
  const made = symbols.lists.event.find((event) => occursOf(event) !== null);
  const { state, obligation, right, covenant } = symbols.lists;
  const dated = state[0] ?? made ?? obligation[0] ?? right[0] ?? covenant[0];
  if (contract === null || dated === undefined) return;
  if (contract.settings.some((setting) => setting.kind === 'InEffectSetting')) return;
  const { span, text: name } = dated.name;
  // What has the history may stand in a file that this one uses: the heading to mend is this one's.
  report(
    missingStartOfHistory.at(
      contract.title.span,
      { name },
      { related: [{ span, message: 'it has a history' }] },
    ),
  );
}

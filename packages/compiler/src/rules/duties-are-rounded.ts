import { fractionOfCent } from '../diagnostics/fraction-of-cent.ts';
import { fractionOfShare } from '../diagnostics/fraction-of-share.ts';
import { roundingsOf, unroundedPart } from './rounding/unrounded-part.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What a duty pays comes in cents, and what it delivers in whole shares: somewhere on the way a
 * quotient, a percentage or interest is rounded. Otherwise the last cent is owed by nobody's words.
 */
export const dutiesAreRounded: SettledRule = ({ checked, index, report }) => {
  const roundings = roundingsOf(index.constants);
  for (const { name, node } of checked.bound.symbols.lists.obligation) {
    const { act } = node;
    if (act?.kind !== 'Pay' && act?.kind !== 'Deliver') continue;
    const found = unroundedPart(roundings, act.amount);
    if (found === null) continue;
    const { part } = found;
    const related = [{ span: name.span, message: 'it is owed here' }];
    if (act.kind === 'Pay') {
      report(fractionOfCent.at(part.span, { name: name.text }, { related }));
      continue;
    }
    const parameters = { name: name.text, of: 'delivery' } as const;
    const finding = fractionOfShare.at(part.span, parameters, { related });
    report({ ...finding, severity: found.severity });
  }
};

import { missingContract } from '../diagnostics/missing-contract.ts';
import { secondContract } from '../diagnostics/second-contract.ts';
import type { RuleContext } from './rule-context.ts';

/** A file mirrors one contract: it has exactly one `contract` heading. */
export function hasOneContract({ checked, report }: RuleContext): void {
  const { contract, documents } = checked.bound;
  const sections = documents.list[0]?.sections ?? [];
  const [first] = sections;
  if (contract === null) {
    const start = first?.span.start ?? 0;
    if (first !== undefined) report(missingContract.at({ start, end: start }, {}));
    return;
  }
  for (const section of sections) {
    if (section.kind !== 'Contract' || section === contract) continue;
    const related = [{ span: contract.title.span, message: 'the first heading is here' }];
    report(secondContract.at(section.title.span, {}, { related }));
  }
}

import { missingContract } from '../diagnostics/missing-contract.ts';
import { secondContract } from '../diagnostics/second-contract.ts';
import type { RuleContext } from './rule-context.ts';

/** A file mirrors one contract: it has exactly one `contract` heading. */
export function hasOneContract({ checked, report }: RuleContext): void {
  const { file, contract } = checked.bound;
  const [first] = file.sections;
  if (contract === null) {
    const start = first?.span.start ?? 0;
    if (first !== undefined) report(missingContract.at({ start, end: start }, {}));
    return;
  }
  for (const section of file.sections) {
    if (section.kind !== 'Contract' || section === contract) continue;
    const related = [{ span: contract.title.span, message: 'the first heading is here' }];
    report(secondContract.at(section.title.span, {}, { related }));
  }
}

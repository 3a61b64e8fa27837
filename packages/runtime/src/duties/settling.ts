import type { ObligationSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import type { Duty } from './duty.ts';

/** Whether it is so much that is owed, and not an act that is done or not done. */
export function isMeasured({ act }: ObligationSpec<Code>): boolean {
  return act.verb === 'pays' || act.verb === 'delivers';
}

/** The one duty of an obligation to pay on a date owes what the contract says on that date. */
export function isSettledWhenDue(spec: ObligationSpec<Code>): boolean {
  return spec.key === null && spec.due.kind === 'on' && isMeasured(spec);
}

/** Whether it is still to be settled what a duty owes. */
export function isUnsettled(duty: Duty, spec: ObligationSpec<Code>): boolean {
  return duty.isOpen && duty.owed === null && isSettledWhenDue(spec);
}

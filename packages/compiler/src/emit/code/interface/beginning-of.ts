import type { Ir } from '../../../ir/ir.ts';

/** What a quantity begins with, as it is written; null for what lateness costs, which starts at no formula of its own. */
export function beginningOf(
  { sites }: Ir,
  { site, accrual, accrues }: Ir['states'][number],
): string | null {
  if (accrual === null && accrues !== null) return null;
  return `${accrual === null ? 'starts at' : 'accrues on'} ${sites[site]?.text ?? ''}`;
}

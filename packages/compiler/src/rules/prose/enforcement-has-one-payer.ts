import { costAllocatedTwice } from '../../diagnostics/prose/cost-allocated-twice.ts';
import { readEnforcementCosts } from '../../prose/cost-allocations.ts';
import { placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** The costs of enforcing the contract are laid on one party, in the same words wherever they are. */
export const enforcementHasOnePayer: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const byPayer = Map.groupBy(readEnforcementCosts(proseIndex), ({ payer }) => payer);
  if (byPayer.size < 2) return;
  const firsts = [...byPayer.values()].flatMap((allocations) => allocations.slice(0, 1));
  const prose = firsts.map(({ start, end }) => placeInProse(proseIndex, start, end));
  const payers = firsts.map(({ payer }) => payer);
  report(costAllocatedTwice.at(prosePlace(checked), { payers }, { prose }));
};

import { costAllocatedTwice } from '../../diagnostics/prose/cost-allocated-twice.ts';
import { readEnforcementCosts } from '../../prose/cost-allocations.ts';
import { lawOfText } from './law-of-text.ts';

/** The costs of enforcing the contract are laid on one party, in the same words wherever they are. */
export const enforcementHasOnePayer = lawOfText(costAllocatedTwice, function* (prose) {
  const byPayer = Map.groupBy(readEnforcementCosts(prose), ({ payer }) => payer);
  if (byPayer.size < 2) return;
  const firsts = [...byPayer.values()].flatMap((allocations) => allocations.slice(0, 1));
  const payers = firsts.map(({ payer }) => payer);
  yield { parameters: { payers }, places: firsts };
});

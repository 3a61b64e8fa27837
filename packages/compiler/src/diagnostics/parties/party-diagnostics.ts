import { heldWithoutWayOut } from './held-without-way-out.ts';
import { nobodyInSomeCases } from './nobody-in-some-cases.ts';
import { onePersonTwoParties } from './one-person-two-parties.ts';
import { owedForPayeesAct } from './owed-for-payees-act.ts';

/** Who pays, holds and is meant. */
export const partyDiagnostics = [
  heldWithoutWayOut,
  nobodyInSomeCases,
  onePersonTwoParties,
  owedForPayeesAct,
] as const;

import type { SettledRule } from '../rule-context.ts';
import { nobodyPaysForThePayeesAct } from './nobody-pays-for-the-payees-act.ts';
import { partiesAreDifferentPersons } from './parties-are-different-persons.ts';
import { somebodyIsMeantInEveryCase } from './somebody-is-meant-in-every-case.ts';
import { whatIsHeldCanLeave } from './what-is-held-can-leave.ts';

/** Laws on who pays, holds and is meant. */
export const PARTY_RULES: readonly SettledRule[] = [
  nobodyPaysForThePayeesAct,
  partiesAreDifferentPersons,
  whatIsHeldCanLeave,
  somebodyIsMeantInEveryCase,
];

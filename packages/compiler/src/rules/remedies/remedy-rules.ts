import type { SettledRule } from '../rule-context.ts';
import { eventsHaveOneRemedy } from './events-have-one-remedy.ts';
import { limitsBindEveryWay } from './limits-bind-every-way.ts';
import { limitsOpenForEveryAct } from './limits-open-for-every-act.ts';
import { whatIsUndoneIsNotOwed } from './what-is-undone-is-not-owed.ts';

/** Laws on what is made good, limited and undone. */
export const REMEDY_RULES: readonly SettledRule[] = [
  eventsHaveOneRemedy,
  limitsBindEveryWay,
  whatIsUndoneIsNotOwed,
  limitsOpenForEveryAct,
];

import { K, T } from '../tokens/token-types.ts';
import type { TokenType } from 'chevrotain';

/** What opens a section. */
export const SECTIONS: readonly TokenType[] = [K.contract, K.clause, K.scenario, K.use];

const declarations: readonly TokenType[] = [
  T.Quote,
  K.calendar,
  K.party,
  T.ShareClass,
  K.blank,
  K.fact,
  T.DefinedName,
  K.accrual,
  K.event,
  K.schedule,
  K.upon,
  T.NoAdjustment,
  K.obligation,
  K.right,
  K.covenant,
  K.ambiguous,
  K.unresolved,
  T.NotComputable,
  K.check,
  K.solved,
  K.table,
];

/** What may stand on a line of a clause, or begin the next section. */
export const DECLARATIONS: ReadonlySet<TokenType> = new Set([...declarations, ...SECTIONS]);

/** What may stand on a line of the contract's heading. */
export const HEADING: ReadonlySet<TokenType> = new Set([
  ...DECLARATIONS,
  K.prose,
  K.currency,
  T.InEffect,
  K.governed,
  K.deadlines,
]);

/** What may stand on a line of a scenario. */
export const STEPS: ReadonlySet<TokenType> = new Set([
  K.given,
  T.StepOn,
  K.expect,
  ...DECLARATIONS,
]);

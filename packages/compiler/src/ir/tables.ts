import type { ActSpec, DutyKeySpec, ObligationSpec, Program, StateSpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';

/**
 * What a contract declares, without its formulas: enough to read scenarios and scenario files by.
 * The IR is one such, and so is what is left of a file with errors.
 */
export type Tables = DeclaredTables & {
  readonly states: readonly StateTable[];
  readonly obligations: readonly ObligationTable[];
};

/** A quantity with a history, without its formulas and what follows from them. */
type StateTable = Omit<StateSpec<unknown>, 'floor'>;

/** An obligation without its formulas. */
export type ObligationTable = Pick<
  ObligationSpec<unknown>,
  'name' | 'clause' | 'by' | 'binds' | 'to' | 'events'
> & {
  readonly act: Pick<ActSpec<unknown>, 'verb' | 'event'>;
  readonly key: Pick<DutyKeySpec<unknown>, 'event'> | null;
};

type DeclaredTables = Pick<
  Program<unknown>,
  'currency' | 'parties' | 'calendars' | 'blanks' | 'facts' | 'ambiguities' | 'definitions'
> &
  // The rows that a table prints are data, by which they are named.
  Pick<Program<IrExpression>, 'events'>;

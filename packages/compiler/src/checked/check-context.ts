import type { Expression, Reference, Right, Table, TypeNode } from '@termsheet/dsl';
import type { IrConstant } from '../ir/expression.ts';
import type { Bound } from '../bound/bound.ts';
import type { Findings } from '../bound/findings.ts';
import type { LocalBinding } from '../bound/scope.ts';
import type { CalendarSymbol, ContractSymbol, FieldSymbol } from '../bound/symbol.ts';
import type { CheckedSystem, RightFields, SeriesCalendar } from './checked.ts';
import type { Type } from './type.ts';

/** What every chapter of inference is handed. */
export interface CheckContext extends Findings {
  readonly bound: Bound;
  readonly types: Map<Expression, Type>;
  readonly members: Set<Reference>;
  readonly symbolTypes: Map<ContractSymbol, Type>;
  readonly fieldTypes: Map<FieldSymbol, Type>;
  readonly localTypes: Map<LocalBinding, Type>;
  readonly writtenTypes: Map<TypeNode, Type>;
  readonly cells: Map<Table, readonly (readonly IrConstant[])[]>;
  readonly seriesCalendars: Map<ContractSymbol, SeriesCalendar>;
  readonly sampledDays: Map<Expression, CalendarSymbol | null>;
  readonly rightFields: Map<Right, RightFields>;
  readonly systems: CheckedSystem[];
  /** Symbols in a circle that is no system, which is reported. */
  readonly cyclic: Set<ContractSymbol>;
  /**
   * The type of a whole expression; the chapters call each other through this. `expected` tells
   * the members of a `one of` type from other names, and nothing else.
   */
  readonly infer: (context: CheckContext, expression: Expression, expected: Type | null) => Type;
}

import type { Expression, Reference, Right, SolvedTogether, Table, TypeNode } from '@termsheet/dsl';
import type { Bound, BoundSystem } from '../bound/bound.ts';
import type { IrConstant } from '../ir/expression.ts';
import type { LocalBinding } from '../bound/scope.ts';
import type {
  CalendarSymbol,
  ContractSymbol,
  DefinitionSymbol,
  FieldSymbol,
} from '../bound/symbol.ts';
import type { Type } from './type.ts';

/** The one calendar whose series a term reads; `several` where there is no single one. */
export type SeriesCalendar = CalendarSymbol | 'several' | null;

/** A bound file with the type of everything; side tables by node. */
export interface Checked {
  readonly bound: Bound;
  readonly types: ReadonlyMap<Expression, Type>;
  /** Names that stand for a member of a `one of` type. */
  readonly members: ReadonlySet<Reference>;
  /** The type of what each symbol stands for: one value of a `several` fact is in a list. */
  readonly symbolTypes: ReadonlyMap<ContractSymbol, Type>;
  readonly fieldTypes: ReadonlyMap<FieldSymbol, Type>;
  readonly localTypes: ReadonlyMap<LocalBinding, Type>;
  readonly writtenTypes: ReadonlyMap<TypeNode, Type>;
  /** The cells of the rows that tables print, by their columns. */
  readonly cells: ReadonlyMap<Table, readonly (readonly IrConstant[])[]>;
  /** The calendar of the series that each symbol's meaning reads, if it reads any. */
  readonly seriesCalendars: ReadonlyMap<ContractSymbol, SeriesCalendar>;
  /** The days on which a statistic or `on each of` reads its operand; null for every day. */
  readonly sampledDays: ReadonlyMap<Expression, CalendarSymbol | null>;
  /** What each right asks of the event by which it is used. */
  readonly rightFields: ReadonlyMap<Right, RightFields>;
  /** Each circle of definitions that are solved together. */
  readonly systems: readonly CheckedSystem[];
}

/** The fields of an event that a right asks for; null where it asks for none. */
export interface RightFields {
  /** How much is used, which `up to` measures. */
  readonly limit: FieldSymbol | null;
  /** The time of day of the use. */
  readonly time: FieldSymbol | null;
}

/** Definitions that all include one another, and are solved together. */
export interface CheckedSystem {
  readonly of: BoundSystem;
  /** In the order in which they are named. */
  readonly members: readonly DefinitionSymbol[];
  /** Once each of these has a figure, the others follow. */
  readonly unknowns: readonly DefinitionSymbol[];
  /** Between which figures the first unknown is sought. */
  readonly range: SolvedTogether['range'];
}

import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';
import type { Code } from './code.ts';
import type { PartNames } from './names/name-parts.ts';
import type { DeclaredPart, Declaration } from './program/declared-part.ts';
import type { TableName } from './program/tables.ts';
import type { RuntimeName } from './runtime-names.ts';

/** A constant that stands at the top of a module, written once however often it is used. */
export interface HoistedConstant {
  /** What it is, whatever it is called: equal keys are the same constant. */
  readonly key: string;
  readonly wish: string;
  /** The runtime's type of it, where a target must state it. */
  readonly type?: RuntimeName;
  readonly value: () => Code;
}

/** A contract and what a target calls its parts. */
export interface NamedIr {
  readonly ir: Ir;
  readonly names: PartNames;
}

/** What the chapters of the program share, and what each target does its own way. */
export interface ProgramContext extends NamedIr {
  /** The names of the types of a `one of`, by its members. */
  readonly choices: ReadonlyMap<string, string>;
  /** Notes that the program reads a table of indexes. */
  readonly useTable: (table: TableName) => string;
  /** Notes that the module imports an export of the runtime, and gives its name. */
  readonly use: (name: RuntimeName) => string;
  /** The name of a constant at the top of the module. */
  readonly hoist: (constant: HoistedConstant) => string;
  /** Words as an identifier of the target. */
  readonly identifier: (words: string) => string;
  /** Writes a part of the program as a constant. */
  readonly declare: (part: DeclaredPart) => Declaration;
  /** The code of an expression; here so that the chapters need not import one another. */
  readonly emit: (expression: IrExpression) => Code;
}

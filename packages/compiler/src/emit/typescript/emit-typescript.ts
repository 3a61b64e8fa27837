import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import { emitExpression } from '../code/expressions/expressions.ts';
import { choiceTypes } from './interface/choice-types.ts';
import { contractFunction } from './interface/contract-function.ts';
import { inputTypes } from './interface/input-types.ts';
import { onDateType } from './interface/on-date-type.ts';
import { unitConstructors } from './interface/unit-constructors.ts';
import type { ModuleContext } from './module-context.ts';
import { moduleHeader, runtimeImport } from './module-header.ts';
import { ModuleScope } from '../code/names/module-scope.ts';
import { camelCase } from './names/camel-case.ts';
import { RESERVED_WORDS } from './names/reserved-words.ts';
import { declare } from './program/declaration.ts';
import { nameExports } from './names/name-exports.ts';
import { nameParts } from './names/name-parts.ts';
import { Hoisted } from './program/hoisted.ts';
import { indexTables, namesConstant } from './program/index-tables.ts';
import { programConstants } from './program/program-constant.ts';
import { type TableName, TABLES } from '../code/program/tables.ts';
import { RUNTIME_NAMES, type RuntimeName } from '../code/runtime-names.ts';

/**
 * A contract as an ES module that depends on `@termsheet/runtime` alone: its inputs and terms with
 * their units as types, and the program that the runtime evaluates.
 */
export function emitTypeScript(ir: Ir, options: EmitOptions): readonly EmittedFile[] {
  const used: Used = { imports: new Set(), tables: new Set() };
  const { context, hoisted } = makeContext(ir, options, used);
  const programName = context.scope.claim('program');
  const namesName = context.scope.claim('names');
  const names = namesConstant(context, namesName);
  const publicPart = [
    ...unitConstructors(context),
    ...choiceTypes(context),
    ...inputTypes(context),
    ...onDateType(context),
    ...contractFunction(context, { programName, namesName }),
  ];
  const program = programConstants(context, programName);
  const lines = [
    ...moduleHeader(context),
    '',
    ...runtimeImport([...used.imports]),
    ...publicPart,
    '',
    '// The indexes of the program',
    '',
    ...indexTables(context, used.tables),
    '',
    ...names,
    '',
    '// Constants',
    '',
    ...hoisted.lines,
    ...program,
  ];
  return [{ path: `${options.baseName}.ts`, text: `${lines.join('\n')}\n` }];
}

/** What the module turns out to need while it is written. */
interface Used {
  readonly imports: Set<RuntimeName>;
  readonly tables: Set<TableName>;
}

interface Module {
  readonly context: ModuleContext;
  readonly hoisted: Hoisted;
}

function makeContext(ir: Ir, options: EmitOptions, used: Used): Module {
  const scope = new ModuleScope([...RUNTIME_NAMES, ...RESERVED_WORDS]);
  const hoisted = new Hoisted(scope);
  const names = nameParts(ir);
  const exported = nameExports(ir, { scope, names, baseName: options.baseName });
  const context: ModuleContext = {
    ir,
    names,
    scope,
    exported,
    choices: exported.choices,
    identifier: camelCase,
    hoist: (constant) => {
      if (constant.type !== undefined) used.imports.add(constant.type);
      return hoisted.nameOf(constant);
    },
    declare: (part) => declare(context, part),
    useTable: (table) => {
      used.tables.add(table);
      return TABLES[table];
    },
    use: (name) => {
      used.imports.add(name);
      return name;
    },
    emit: (expression) => emitExpression(context, expression),
  };
  return { context, hoisted };
}

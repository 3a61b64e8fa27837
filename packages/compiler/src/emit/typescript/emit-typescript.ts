import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import { emitExpression } from './expressions/expressions.ts';
import { choiceTypes } from './interface/choice-types.ts';
import { contractFunction } from './interface/contract-function.ts';
import { inputTypes } from './interface/input-types.ts';
import { onDateType } from './interface/on-date-type.ts';
import { unitConstructors } from './interface/unit-constructors.ts';
import type { ModuleContext } from './module-context.ts';
import { moduleHeader, runtimeImport } from './module-header.ts';
import { ModuleScope } from './names/module-scope.ts';
import { nameExports } from './names/name-exports.ts';
import { nameParts } from './names/name-parts.ts';
import { Hoisted } from './program/hoisted.ts';
import { indexTables, namesConstant } from './program/index-tables.ts';
import { programConstants } from './program/program-constant.ts';
import type { RuntimeName } from './runtime-names.ts';

/**
 * A contract as an ES module that depends on `@termsheet/runtime` alone: its inputs and terms with
 * their units as types, and the program that the runtime evaluates.
 */
export function emitTypeScript(ir: Ir, options: EmitOptions): readonly EmittedFile[] {
  const used = new Set<RuntimeName>();
  const context = makeContext(ir, options, used);
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
    ...runtimeImport([...used]),
    ...publicPart,
    '',
    '// The indexes of the program',
    '',
    ...indexTables(context),
    '',
    ...names,
    '',
    '// Constants',
    '',
    ...context.hoisted.lines,
    ...program,
  ];
  return [{ path: `${options.baseName}.ts`, text: `${lines.join('\n')}\n` }];
}

function makeContext(ir: Ir, options: EmitOptions, used: Set<RuntimeName>): ModuleContext {
  const scope = new ModuleScope();
  const names = nameParts(ir);
  const exported = nameExports(ir, { scope, names, baseName: options.baseName });
  const context: ModuleContext = {
    ir,
    names,
    scope,
    exported,
    hoisted: new Hoisted(scope),
    use: (name) => {
      used.add(name);
      return name;
    },
    emit: (expression) => emitExpression(context, expression),
  };
  return context;
}

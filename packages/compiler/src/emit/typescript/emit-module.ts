import type { Ir } from '../../ir/ir.ts';
import type { EmitOptions } from '../emitted-file.ts';
import { emitExpression } from '../code/expressions/expressions.ts';
import { choiceTypes } from './interface/choice-types.ts';
import { contractFunction, type SourceNames } from './interface/contract-function.ts';
import { inputTypes } from './interface/input-types.ts';
import { onDateType } from './interface/on-date-type.ts';
import { unitConstructors } from './interface/unit-constructors.ts';
import { layOutAfter } from './layout/lay-out.ts';
import { text } from './layout/syntax.ts';
import type { ModuleContext, ModuleForm } from './module-context.ts';
import { moduleHeader, runtimeImport } from './module-header.ts';
import { camelCase } from './names/camel-case.ts';
import { nameExports } from './names/name-exports.ts';
import { nameParts } from './names/name-parts.ts';
import { typeScriptScope } from './names/typescript-scope.ts';
import { declare } from './program/declaration.ts';
import { Hoisted } from './program/hoisted.ts';
import { indexTables, namesConstant } from './program/index-tables.ts';
import { programConstants } from './program/program-constant.ts';
import { type TableName, TABLES } from '../code/program/tables.ts';
import type { RuntimeName } from '../code/runtime-names.ts';

/** What an emitted module is made of. */
export type ModuleRequest = Pick<EmitOptions, 'baseName' | 'sourceHash'> & { readonly ir: Ir };

/**
 * A contract as an ES module that depends on `@termsheet/runtime` alone: its inputs and terms with
 * their units as types, and the program that the runtime evaluates.
 */
export function emitModule(request: ModuleRequest, form: ModuleForm): string {
  const used: Used = { imports: new Set(), tables: new Set() };
  const { context, hoisted } = makeContext(request, form, used);
  const source = claimSource(context);
  const publicPart = [
    ...unitConstructors(context),
    ...(form === 'javascript' ? [] : publicTypes(context)),
    ...contractFunction(context, source),
  ];
  const program =
    form === 'declarations'
      ? []
      : programPart(context, { source, request, hoisted, tables: used.tables });
  const lines = [
    ...moduleHeader(context),
    '',
    ...runtimeImport(form, [...used.imports]),
    ...publicPart,
    ...program,
  ];
  return `${lines.join('\n')}\n`;
}

/** A module while it is written. */
interface Module {
  readonly context: ModuleContext;
  readonly hoisted: Hoisted;
}

/** What the module turns out to need while it is written. */
interface Used {
  readonly imports: Set<RuntimeName>;
  readonly tables: Set<TableName>;
}

function publicTypes(context: ModuleContext): readonly string[] {
  return [...choiceTypes(context), ...inputTypes(context), ...onDateType(context)];
}

function claimSource({ scope }: ModuleContext): SourceNames {
  return {
    program: scope.claim('program'),
    names: scope.claim('names'),
    sourceHash: scope.claim('sourceHash'),
  };
}

/** What the module keeps to itself: the program, and what it stands on. */
function programPart(
  context: ModuleContext,
  made: {
    readonly source: SourceNames;
    readonly request: ModuleRequest;
    readonly hoisted: Hoisted;
    readonly tables: ReadonlySet<TableName>;
  },
): readonly string[] {
  const { source, request, hoisted, tables } = made;
  const names = namesConstant(context, source.names);
  const program = programConstants(context, source.program);
  return [
    '',
    '/** The SHA-256 of the source of the contract: of which words the results are. */',
    `${layOutAfter(`const ${source.sourceHash} =`, text(request.sourceHash), 0)};`,
    '',
    '// The indexes of the program',
    '',
    ...indexTables(context, tables),
    '',
    ...names,
    '',
    '// Constants',
    '',
    ...hoisted.lines,
    ...program,
  ];
}

function makeContext(request: ModuleRequest, form: ModuleForm, used: Used): Module {
  const { ir, baseName } = request;
  const scope = typeScriptScope();
  const hoisted = new Hoisted(scope, form);
  const names = nameParts(ir);
  const exported = nameExports(ir, { scope, names, baseName });
  const context: ModuleContext = {
    ir,
    names,
    scope,
    exported,
    form,
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

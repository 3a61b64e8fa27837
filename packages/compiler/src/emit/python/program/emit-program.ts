import type { Ir } from '../../../ir/ir.ts';
import { tall } from '../../code/code.ts';
import { emitExpression } from '../../code/expressions/expressions.ts';
import { ModuleScope } from '../../code/names/module-scope.ts';
import type { PartNames } from '../../code/names/name-parts.ts';
import { clauseByClause, declareParts, programCode } from '../../code/program/program-code.ts';
import { sitesCode } from '../../code/program/sites-code.ts';
import { type TableName, TABLES } from '../../code/program/tables.ts';
import { pythonOf, type Use } from '../layout/from-code.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { RESERVED_WORDS } from '../names/reserved-words.ts';
import { snakeCase } from '../names/snake-case.ts';
import { importLines, typeImportLines } from '../package/import-lines.ts';
import type { PythonContext } from '../python-context.ts';
import { RUNTIME_IMPORTS, RUNTIME_TYPES, runtimeNameIn } from '../runtime-imports.ts';
import { docstring, docText, headingText } from '../text/docstring.ts';
import { declare } from './declaration.ts';
import { Hoisted } from './hoisted.ts';
import { indexTables, namesConstant } from './index-tables.ts';
import { splitDeepCode } from './split-deep-code.ts';

/** What the program's module calls what others read of it. */
export const PROGRAM = 'PROGRAM';
export const NAMES = 'NAMES';

/** The module of a package that holds the program: what the runtime evaluates. */
export function emitProgram(ir: Ir, parts: ProgramParts): string {
  const used: Used = { names: new Set(), tables: new Set() };
  const { context, hoisted } = makeContext(ir, parts, used);
  const names = namesConstant(context, NAMES);
  const program = programLines(context);
  const body = [
    '',
    '# The indexes of the program',
    ...indexTables(context, used.tables),
    '',
    '',
    ...names,
    '',
    '# Constants',
    '',
    ...hoisted.constants,
    ...hoisted.parts,
    ...(hoisted.parts.length === 0 ? [] : ['']),
    ...program,
  ];
  const title = `The program of ${docText(ir.contract) || 'the contract'}, which the runtime evaluates.`;
  const lines = [
    ...docstring([title], ''),
    '',
    'from __future__ import annotations',
    '',
    'from typing import TYPE_CHECKING',
    '',
    ...importLines([...used.names]),
    ...typeImportLines([...used.names]),
    ...body,
  ];
  return `${lines.join('\n')}\n`;
}

/** What the parts of the program are called, and the types of its choices. */
export interface ProgramParts {
  readonly names: PartNames;
  readonly choices: ReadonlyMap<string, string>;
}

/** What the module turns out to need while it is written. */
interface Used {
  readonly names: Set<string>;
  readonly tables: Set<TableName>;
}

function makeContext(
  ir: Ir,
  { names, choices }: ProgramParts,
  used: Used,
): { readonly context: PythonContext; readonly hoisted: Hoisted } {
  const reserved = [...RUNTIME_IMPORTS, ...RUNTIME_TYPES, ...Object.values(TABLES)];
  const scope = new ModuleScope([...reserved, ...RESERVED_WORDS, PROGRAM, NAMES, 'TYPE_CHECKING']);
  const note: Use = (name) => {
    used.names.add(name);
    return name;
  };
  const hoisted = new Hoisted(scope, note);
  const context: PythonContext = {
    ir,
    names,
    choices,
    scope,
    import: note,
    identifier: snakeCase,
    hoist: (constant) => hoisted.nameOf(constant),
    declare: (part) => declare(context, part),
    useTable: (table) => {
      used.tables.add(table);
      return TABLES[table];
    },
    use: runtimeNameIn,
    emit: (expression) =>
      splitDeepCode(emitExpression(context, expression), (code) => hoisted.partOf(code)),
  };
  return { context, hoisted };
}

/** The program's parts clause by clause, the sites, and what binds them together. */
function programLines(context: PythonContext): readonly string[] {
  const declarations = declareParts(context);
  const sites = context.scope.claim('SITES');
  const whole = pythonOf(context.import, tall(programCode(context, declarations, sites)));
  const type = context.import('ExecutableProgram');
  return [
    ...clauseByClause(context, declarations).flatMap(({ clause, parts }) => {
      const heading =
        clause === '' ? 'Calendars and what stands in no clause' : headingText(clause);
      return ['', `# -- ${heading} --`, ...parts.flatMap(({ lines }) => ['', ...lines])];
    }),
    '',
    '# The whole',
    '',
    layOutAfter(`${sites} = `, pythonOf(context.import, sitesCode(context))),
    '',
    layOutAfter(`${PROGRAM}: ${type} = `, whole),
  ];
}

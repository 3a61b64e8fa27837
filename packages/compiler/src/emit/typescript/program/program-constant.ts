import { clauseByClause, declareParts, programCode } from '../../code/program/program-code.ts';
import { sitesCode } from '../../code/program/sites-code.ts';
import { type Member, name, tall } from '../../code/code.ts';
import { annotated } from '../layout/annotated.ts';
import { codeAfter } from '../layout/from-code.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';

/** The program: its parts clause by clause, the sites, and the constant that binds them together. */
export function programConstants(context: ModuleContext, programName: string): readonly string[] {
  const { use } = context;
  const declarations = declareParts(context);
  const sitesName = context.scope.claim('sites');
  const program = programCode(context, declarations, sitesName);
  const whole = tall({ ...program, members: [...program.members, ...solverOf(context)] });
  return [
    ...clauseByClause(context, declarations).flatMap(({ clause, parts }) => {
      const heading =
        clause === '' ? 'Calendars and what stands in no clause' : commentText(clause);
      return ['', `// ${heading}`, ...parts.flatMap(({ lines }) => ['', ...lines])];
    }),
    '',
    '// The whole',
    '',
    '/** The words of the contract that derivations show. */',
    `${codeAfter(`const ${sitesName} =`, sitesCode(context))};`,
    '',
    `${codeAfter(`const ${annotated(context.form, programName, use('ExecutableProgram'))} =`, whole)};`,
  ];
}

/** What solves definitions that include one another, which a module without any does not carry. */
function solverOf({ ir, use }: ModuleContext): readonly Member[] {
  return ir.systems.length === 0 ? [] : [{ key: 'solver', value: name(use('solveSystem')) }];
}

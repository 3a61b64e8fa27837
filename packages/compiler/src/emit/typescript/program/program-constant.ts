import { optionalCode } from '../expressions/optional-code.ts';
import { annotated } from '../layout/annotated.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { list, name, NULL, tallObject, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';
import type { Declaration } from './declaration.ts';
import { deadlinesCode, declareCovenants, declareObligations } from './declare-duties.ts';
import {
  declareAmbiguities,
  declareBlanks,
  declareCalendars,
  declareEvents,
  declareFacts,
} from './declare-inputs.ts';
import { declareRights } from './declare-rights.ts';
import { declareChecks, declareExceptions, declareRules } from './declare-rules.ts';
import { declareDefinitions, declareStates, declareSystems } from './declare-terms.ts';
import { orderClauses } from './order-clauses.ts';
import { sitesConstant } from './sites-constant.ts';

/** The parts of a program, by their tables. */
interface Declarations {
  readonly calendars: readonly Declaration[];
  readonly blanks: readonly Declaration[];
  readonly facts: readonly Declaration[];
  readonly ambiguities: readonly Declaration[];
  readonly events: readonly Declaration[];
  readonly states: readonly Declaration[];
  readonly definitions: readonly Declaration[];
  readonly systems: readonly Declaration[];
  readonly rules: readonly Declaration[];
  readonly exceptions: readonly Declaration[];
  readonly checks: readonly Declaration[];
  readonly obligations: readonly Declaration[];
  readonly covenants: readonly Declaration[];
  readonly rights: readonly Declaration[];
}

/** The program: its parts clause by clause, the sites, and the constant that binds them together. */
export function programConstants(context: ModuleContext, programName: string): readonly string[] {
  const declarations: Declarations = {
    calendars: declareCalendars(context),
    blanks: declareBlanks(context),
    facts: declareFacts(context),
    ambiguities: declareAmbiguities(context),
    events: declareEvents(context),
    states: declareStates(context),
    definitions: declareDefinitions(context),
    systems: declareSystems(context),
    rules: declareRules(context),
    exceptions: declareExceptions(context),
    checks: declareChecks(context),
    obligations: declareObligations(context),
    covenants: declareCovenants(context),
    rights: declareRights(context),
  };
  const sitesName = context.scope.claim('sites');
  return [
    ...clauseByClause(context, declarations),
    '',
    '// The whole',
    '',
    '/** The words of the contract that derivations show. */',
    ...sitesConstant(context, sitesName),
    '',
    ...wholeProgram(context, declarations, { programName, sitesName }),
  ];
}

function clauseByClause(context: ModuleContext, declarations: Declarations): readonly string[] {
  const all: readonly Declaration[] = Object.values(declarations).flat();
  const clauses = [...new Set(['', ...orderClauses(context.ir)])];
  return clauses.flatMap((clause) => {
    const parts = all.filter((part) => part.clause === clause);
    if (parts.length === 0) return [];
    const heading = clause === '' ? 'Calendars and what stands in no clause' : commentText(clause);
    return ['', `// ${heading}`, ...parts.flatMap(({ lines }) => ['', ...lines])];
  });
}

function wholeProgram(
  context: ModuleContext,
  declarations: Declarations,
  { programName, sitesName }: { readonly programName: string; readonly sitesName: string },
): readonly string[] {
  const { ir, use } = context;
  const program = tallObject({
    contract: text(ir.contract),
    currency: ir.currency === null ? NULL : text(ir.currency),
    inEffectFrom: optionalCode(context, ir.inEffectFrom),
    parties: list(ir.parties.map(text)),
    calendars: namesOf(declarations.calendars),
    blanks: namesOf(declarations.blanks),
    facts: namesOf(declarations.facts),
    ambiguities: namesOf(declarations.ambiguities),
    events: namesOf(declarations.events),
    states: namesOf(declarations.states),
    definitions: namesOf(declarations.definitions),
    systems: namesOf(declarations.systems),
    rules: namesOf(declarations.rules),
    exceptions: namesOf(declarations.exceptions),
    checks: namesOf(declarations.checks),
    obligations: namesOf(declarations.obligations),
    covenants: namesOf(declarations.covenants),
    rights: namesOf(declarations.rights),
    deadlines: deadlinesCode(context),
    sites: name(sitesName),
    solver: ir.systems.length === 0 ? undefined : name(use('solveSystem')),
  });
  const head = `const ${annotated(context.form, programName, use('ExecutableProgram'))} =`;
  return [`${layOutAfter(head, program, 0)};`];
}

function namesOf(parts: readonly Declaration[]): Syntax {
  return list(parts.map((part) => name(part.name)));
}

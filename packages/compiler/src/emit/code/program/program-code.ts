import { optionalCode } from '../expressions/optional-code.ts';
import { list, name, NULL, record, text, type Code, type RecordCode } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { Declaration } from './declared-part.ts';
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

/** The parts of a program, by their tables. */
export interface Declarations {
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

/** Every part of the program, as a constant. */
export function declareParts(context: ProgramContext): Declarations {
  return {
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
}

/** The parts of one clause; the heading of what stands in none is empty. */
export interface ClauseParts {
  readonly clause: string;
  readonly parts: readonly Declaration[];
}

/** The parts clause by clause, in the contract's order. */
export function clauseByClause(
  { ir }: ProgramContext,
  declarations: Declarations,
): readonly ClauseParts[] {
  const all: readonly Declaration[] = Object.values(declarations).flat();
  const clauses = [...new Set(['', ...orderClauses(ir)])];
  return clauses.flatMap((clause) => {
    const parts = all.filter((part) => part.clause === clause);
    return parts.length === 0 ? [] : [{ clause, parts }];
  });
}

/** What binds the parts together. */
export function programCode(
  context: ProgramContext,
  declarations: Declarations,
  sitesName: string,
): RecordCode {
  const { ir } = context;
  return record('Program', {
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
  });
}

function namesOf(parts: readonly Declaration[]): Code {
  return list(parts.map((part) => name(part.name)));
}

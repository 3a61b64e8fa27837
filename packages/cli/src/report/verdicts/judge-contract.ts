import {
  type CheckVerdict,
  citeSection,
  computingClauses,
  emptyInputs,
  exercised,
  explainTerm,
  type Ir,
  judgeChecks,
  judgeExpectation,
  makeExecutable,
  type ReadScenario,
  readScenarios,
  type Verdict,
  voidedBy,
} from '@termsheet/compiler';
import { Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { contractFindings } from '../../contract/contract-findings.ts';
import type { LoadedContract } from '../../contract/loaded-contract.ts';
import type { Failure, FileVerdicts, ScenarioCheck, ScenarioVerdict } from './file-verdicts.ts';

/** Runs every scenario and check of a contract. */
export function judgeContract(contract: LoadedContract): FileVerdicts {
  const { path, compilation } = contract;
  const { ir, source, file } = compilation;
  if (ir === null) return { ...contractFindings(contract), scenarios: [], checks: [], clauses: [] };
  const program = makeExecutable(ir);
  const judged = readScenarios(file, ir).map((scenario) => judgeScenario(program, scenario));
  const used = new Set(judged.flatMap(({ clauses }) => [...clauses]));
  return {
    ...source,
    path,
    diagnostics: [],
    scenarios: judged.map(({ verdict }) => verdict),
    checks: judged.length === 0 ? judgeBare(program, ir) : mergeChecks(judged),
    clauses: inFileOrder(computingClauses(ir), compilation).map((clause) => ({
      clause,
      isExercised: used.has(clause),
    })),
  };
}

function inFileOrder(
  clauses: readonly string[],
  { file, bound }: LoadedContract['compilation'],
): readonly string[] {
  const references = file.sections.map((section) =>
    section.kind === 'Clause' ? citeSection(bound.documents, section.reference) : '',
  );
  return clauses.toSorted((left, right) => references.indexOf(left) - references.indexOf(right));
}

interface JudgedScenario {
  readonly verdict: ScenarioVerdict;
  readonly checks: readonly CheckVerdict[];
  readonly clauses: ReadonlySet<string>;
}

function judgeScenario(program: ExecutableProgram, scenario: ReadScenario): JudgedScenario {
  const { title, inputs, expectations, diagnostics } = scenario;
  const common = { title, diagnostics, expectations: expectations.length };
  if (diagnostics.length > 0) {
    return { verdict: { ...common, failures: [], voided: [] }, checks: [], clauses: new Set() };
  }
  const evaluation = new Evaluation(program, inputs, 'derivations');
  const verdicts = expectations.map((expectation) => judgeExpectation(evaluation, expectation));
  const failures = verdicts
    .filter(({ isMet }) => !isMet)
    .map((verdict) => explainFailure(evaluation, inputs, verdict));
  const day = expectations.at(-1)?.day ?? inputs.occurrences.at(-1)?.day ?? firstDay(evaluation);
  const clauses = expectations.flatMap((each) => [...exercised(evaluation, each).clauses]);
  const failsLast = verdicts.findLast(({ isMet }) => !isMet)?.expectation.day;
  return {
    verdict: {
      ...common,
      failures,
      voided: failsLast === undefined ? [] : voidedBy(evaluation, failsLast),
    },
    checks: judgeChecks(evaluation, day),
    clauses: new Set(clauses),
  };
}

function explainFailure(evaluation: Evaluation, inputs: Inputs, verdict: Verdict): Failure {
  const { target, name, day } = verdict.expectation;
  const { kind, index, argument } = target;
  if (kind !== 'definition' && kind !== 'state') return { verdict, explanation: null };
  const question = { term: { name, kind, index }, day, argument };
  return { verdict, explanation: explainTerm(evaluation, inputs, question) };
}

/** A contract without scenarios is checked on nothing but its own figures. */
function judgeBare(program: ExecutableProgram, ir: Ir): readonly ScenarioCheck[] {
  const evaluation = new Evaluation(program, emptyInputs(ir));
  const checks = judgeChecks(evaluation, firstDay(evaluation));
  return checks.map((check) => ({ ...check, scenario: null }));
}

function firstDay({ start }: Evaluation): number {
  return typeof start === 'number' && start > Number.MIN_SAFE_INTEGER ? start : 0;
}

const WORST_FIRST = ['fails', 'holds', 'undetermined'] as const;

/** A check fails where any scenario shows it to; it holds where some do, and none shows it to fail. */
function mergeChecks(
  judged: readonly Pick<JudgedScenario, 'checks' | 'verdict'>[],
): readonly ScenarioCheck[] {
  const merged: ScenarioCheck[] = [];
  for (const { verdict, checks } of judged) {
    for (const [index, check] of checks.entries()) {
      const known = merged[index];
      if (known !== undefined && rank(check) >= rank(known)) continue;
      merged[index] = { ...check, scenario: check.outcome === 'fails' ? verdict.title : null };
    }
  }
  return merged;
}

function rank({ outcome }: CheckVerdict): number {
  return WORST_FIRST.indexOf(outcome);
}

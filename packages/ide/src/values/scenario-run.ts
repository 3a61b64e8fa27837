import {
  type CheckVerdict,
  type Expectation,
  judgeChecks,
  judgeExpectation,
  type ReadScenario,
  type Verdict,
} from '@termsheet/compiler';
import type { Scenario } from '@termsheet/dsl';
import { type Day, Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';

/** One scenario, replayed. What it gives is worked out when it is asked for. */
export class ScenarioRun {
  readonly analysis: Analysis;
  readonly scenario: Scenario;
  readonly inputs: Inputs;
  readonly expectations: readonly Expectation[];
  readonly evaluation: Evaluation;
  /** The day that values are shown for: the last that is asked about, else that of the last event. */
  readonly day: Day;
  #verdicts: readonly Verdict[] | null = null;
  #checks: readonly CheckVerdict[] | null = null;

  constructor(
    { analysis, scenario }: { readonly analysis: Analysis; readonly scenario: Scenario },
    program: ExecutableProgram,
    { inputs, expectations }: ReadScenario,
  ) {
    this.analysis = analysis;
    this.scenario = scenario;
    this.inputs = inputs;
    this.expectations = expectations;
    this.evaluation = new Evaluation(program, inputs, 'derivations');
    const asked = expectations.at(-1)?.day ?? inputs.occurrences.at(-1)?.day;
    this.day = asked ?? firstDay(this.evaluation);
  }

  get title(): string {
    return this.scenario.title.text;
  }

  /** One for each expectation, in order. */
  get verdicts(): readonly Verdict[] {
    this.#verdicts ??= this.expectations.map((each) => judgeExpectation(this.evaluation, each));
    return this.#verdicts;
  }

  /** How the checks of the contract come out on the day of the scenario. */
  get checks(): readonly CheckVerdict[] {
    this.#checks ??= judgeChecks(this.evaluation, this.day);
    return this.#checks;
  }
}

function firstDay({ start }: Evaluation): Day {
  return typeof start === 'number' && start > Number.MIN_SAFE_INTEGER ? start : 0;
}

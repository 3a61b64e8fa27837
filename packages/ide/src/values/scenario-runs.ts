import { makeExecutable, readScenarioOf } from '@termsheet/compiler';
import type { Diagnostic, Scenario } from '@termsheet/dsl';
import type { ExecutableProgram } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';
import { oncePer } from '../workspace/once-per.ts';
import { ScenarioRun } from './scenario-run.ts';

/** A scenario that was run, or what stands in its way. */
export type Ran =
  | { readonly kind: 'ran'; readonly run: ScenarioRun }
  /** The file does not compile. */
  | { readonly kind: 'unsound' }
  /** The scenario itself has findings. */
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/** Replays hold much in memory: those of other scenarios than these last are made again when asked for. */
const KEPT = 4;

/** The scenarios of one file, each run once. */
class ScenarioRuns {
  readonly #analysis: Analysis;
  #program: ExecutableProgram | null = null;
  readonly #ran = new Map<Scenario, Ran>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  run(scenario: Scenario): Ran {
    const known = this.#ran.get(scenario);
    this.#ran.delete(scenario);
    const ran = known ?? this.#make(scenario);
    this.#ran.set(scenario, ran);
    const [oldest] = this.#ran.keys();
    if (this.#ran.size > KEPT && oldest !== undefined) this.#ran.delete(oldest);
    return ran;
  }

  /** The same for whoever wants to know one thing of it: it is not kept, and takes the place of none. */
  peek(scenario: Scenario): Ran {
    return this.#ran.get(scenario) ?? this.#make(scenario);
  }

  #make(scenario: Scenario): Ran {
    const { file, ir } = this.#analysis.compilation;
    if (ir === null) return { kind: 'unsound' };
    const read = readScenarioOf(scenario, file, ir);
    const { diagnostics } = read;
    if (diagnostics.length > 0) return { kind: 'unreadable', diagnostics };
    this.#program ??= makeExecutable(ir);
    const about = { analysis: this.#analysis, scenario };
    return { kind: 'ran', run: new ScenarioRun(about, this.#program, read) };
  }
}

const runsOf = oncePer((analysis: Analysis) => new ScenarioRuns(analysis));

/** Runs a scenario of a file, if it did not run since the file or one it uses changed. */
export function runOnce(analysis: Analysis, scenario: Scenario): Ran {
  return runsOf(analysis).run(scenario);
}

/** Runs a scenario of a file without keeping the replay, if it is not kept already. */
export function runBriefly(analysis: Analysis, scenario: Scenario): Ran {
  return runsOf(analysis).peek(scenario);
}

/** The first scenario of a file with a title. */
export function scenarioTitled({ sections }: Analysis, title: string): Scenario | null {
  for (const section of sections) {
    if (section.kind === 'Scenario' && section.title.text === title) return section;
  }
  return null;
}

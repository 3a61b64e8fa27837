import { makeExecutable } from '@termsheet/compiler';
import { type Day, Evaluation, type Inputs, type Recording, type Value } from '@termsheet/runtime';
import { STANDARD_INPUT } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { contractFindings, scenariosOf } from './contract-findings.ts';
import type { ProseOptions } from './find-prose.ts';
import { loadContract } from './load-contract.ts';
import { type LoadedScenario, loadScenario, offer } from './load-scenario.ts';
import type { LoadedContract, SoundContract } from './loaded-contract.ts';
import { readDay } from './read-day.ts';
import { readWithOptions } from './read-with-options.ts';

/** The options of the commands that ask a contract something on a day. */
export interface QuestionOptions {
  readonly scenario?: string;
  readonly on?: string;
  readonly with: readonly string[];
}

/** A contract and a scenario of it, both without fault. */
export interface SoundScenario {
  readonly contract: SoundContract;
  readonly scenario: LoadedScenario;
}

/** A contract with what it is asked. */
export interface Question extends SoundScenario {
  readonly inputs: Inputs;
  readonly day: Day;
  readonly evaluation: Evaluation;
  /** What each definition with a parameter is worked out for, by the definition's index. */
  readonly withArguments: ReadonlyMap<number, Value>;
}

/** A file, the scenario of it, and where its prose is found, of commands that show it. */
interface ScenarioAskedOf {
  readonly path: string;
  readonly options: Pick<QuestionOptions, 'scenario'>;
  readonly prose?: ProseOptions;
}

/** A file that is asked something. */
interface AskedOf extends ScenarioAskedOf {
  readonly options: QuestionOptions;
}

/** How a contract and a scenario came out: both without fault, or the findings that stand in the way. */
export type PreparedScenario =
  | ({ readonly kind: 'ready' } & SoundScenario)
  | { readonly kind: 'refused'; readonly findings: FileFindings };

/** How a question came out: ready to be answered, or the findings that stand in its way. */
export type PreparedQuestion =
  | { readonly kind: 'ready'; readonly question: Question }
  | { readonly kind: 'refused'; readonly findings: FileFindings };

/**
 * Reads a contract and a scenario and evaluates the one on the other.
 *
 * @throws Refusal where a file cannot be read, or an option names what the contract does not have.
 */
export async function prepareQuestion(
  host: Host,
  asked: AskedOf,
  recording: Recording,
): Promise<PreparedQuestion> {
  const prepared = await prepareScenario(host, asked);
  if (prepared.kind === 'refused') return prepared;
  return { kind: 'ready', question: askQuestion(prepared, asked.options, recording) };
}

/**
 * Evaluates a contract on a scenario of it.
 *
 * @throws Refusal where no day is known, or an option names what the contract does not have.
 */
export function askQuestion(
  { contract, scenario }: SoundScenario,
  options: QuestionOptions,
  recording: Recording,
): Question {
  const { inputs } = scenario;
  const day = dayOf(scenario, options);
  const withArguments = readWithOptions(contract.ir, options.with);
  const evaluation = new Evaluation(makeExecutable(contract.ir), inputs, recording);
  return { contract, scenario, inputs, day, evaluation, withArguments };
}

/**
 * Reads a contract and a scenario of it.
 *
 * @throws Refusal where a file cannot be read, or no scenario was named.
 */
export async function prepareScenario(
  host: Host,
  { path, options, prose }: ScenarioAskedOf,
): Promise<PreparedScenario> {
  if (path === STANDARD_INPUT && options.scenario === STANDARD_INPUT) {
    throw new Refusal('Only one of the two files can come from standard input.');
  }
  const loaded = await loadContract(host, path, prose);
  const contract = asSound(loaded);
  if (contract === null) return { kind: 'refused', findings: contractFindings(loaded) };
  const scenario = await loadScenario(host, contract, requireScenario(contract, options));
  const { path: file, text, diagnostics } = scenario;
  if (diagnostics.length === 0) return { kind: 'ready', contract, scenario };
  return { kind: 'refused', findings: { path: file, text, diagnostics } };
}

/** The contract as one that can be evaluated, or null where the checker found an error. */
export function asSound(contract: LoadedContract): SoundContract | null {
  const { ir } = contract.compilation;
  return ir === null ? null : { ...contract, ir };
}

/**
 * The scenario that the user named.
 *
 * @throws Refusal where none was named.
 */
function requireScenario(
  contract: LoadedContract,
  { scenario }: Pick<QuestionOptions, 'scenario'>,
): string {
  if (scenario !== undefined) return scenario;
  const scenarios = scenariosOf(contract.compilation.file);
  throw new Refusal(`Say on which inputs, by --scenario TITLE or FILE. ${offer(scenarios)}`);
}

function dayOf(scenario: LoadedScenario, { on }: QuestionOptions): Day {
  if (on !== undefined) return readDay(on);
  if (scenario.day !== null) return scenario.day;
  throw new Refusal('The scenario names no day to ask about; give one by --on YYYY-MM-DD.');
}

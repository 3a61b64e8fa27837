import type { Diagnostic } from '@termsheet/dsl';
import { type Day, Evaluation, type Value } from '@termsheet/runtime';
import { makeExecutable } from '../evaluator/make-executable.ts';
import { readScenarioFile, type ScenarioFileOptions } from '../inputs/read-scenario-file.ts';
import type { Ir } from '../ir/ir.ts';
import { collectTerms } from '../results/collect-results.ts';
import type { TermPlace } from '../results/term-place.ts';
import { makeDirectAnswers } from './make-direct-answers.ts';
import { type BatchRow, batchRowOf } from './batch-row.ts';

/** What is asked of every scenario alike. */
export interface BatchQuestion {
  readonly terms: readonly TermPlace[];
  /** The day asked about; null to ask about the one that each scenario names. */
  readonly on: Day | null;
  /** What each definition with a parameter is worked out for, by the definition's index. */
  readonly withArguments: ReadonlyMap<number, Value>;
}

/** How one scenario of many came out. */
export type ScenarioOutcome =
  | { readonly kind: 'answered'; readonly on: Day; readonly rows: readonly BatchRow[] }
  /** The scenario cannot be used; `diagnostics` is empty where it only names no day. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Works out one scenario file (JSON); options are those of its reading. It never throws on a scenario. */
export type ScenarioRunner = (text: string, options?: ScenarioFileOptions) => ScenarioOutcome;

/**
 * A contract made ready once for many scenarios. Each is read and worked out by itself: nothing of
 * one is left when the next begins, and each gives what `terms run --json` gives of it. Where direct code
 * covers all that is asked and every term has a value, it gives them; the engine has the word on the rest.
 */
export function makeScenarioRunner(ir: Ir, question: BatchQuestion): ScenarioRunner {
  const program = makeExecutable(ir);
  const { terms, withArguments } = question;
  const direct = makeDirectAnswers(ir, question);
  return (text, options = {}) => {
    const { inputs, diagnostics, ...read } = readScenarioFile(text, ir, options);
    const on = question.on ?? read.on;
    if (diagnostics.length > 0 || on === null) return { kind: 'refused', diagnostics };
    const results =
      direct?.(inputs, on) ??
      collectTerms(new Evaluation(program, inputs).on(on), terms, { inputs, withArguments });
    return { kind: 'answered', on, rows: results.map(batchRowOf) };
  };
}

import type { Verdict } from '@termsheet/compiler';
import type { Scenario, Span } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { type Ran, runOnce } from './scenario-runs.ts';
import { withLongDates } from './value-words.ts';
import { whyOf } from './why-of.ts';

/** One expectation that is not met, one check that fails, or what could not be read. */
export interface ScenarioFailure {
  /** In the file of the scenario. */
  readonly span: Span;
  /** What was expected, what is so, and what that rests on. */
  readonly message: string;
}

/** How one scenario came out. */
export interface ScenarioOutcome {
  readonly path: string;
  readonly title: string;
  readonly span: Span;
  readonly outcome: 'passed' | 'failed' | 'unreadable';
  /** How many expectations there are, and how many are met. */
  readonly expectations: number;
  readonly met: number;
  /** How long it ran when it first did; null where nobody measured. */
  readonly milliseconds: number | null;
  readonly failures: readonly ScenarioFailure[];
}

const known = new WeakMap<Analysis, Map<Scenario, ScenarioOutcome>>();

/** Tells the time in milliseconds, from whenever: what looks at it is handed one. */
export type Clock = () => number;

/** How a scenario of a file comes out, worked out once. */
export function outcomeOf(
  analysis: Analysis,
  scenario: Scenario,
  clock: Clock | null = null,
): ScenarioOutcome {
  const outcomes = known.get(analysis) ?? new Map<Scenario, ScenarioOutcome>();
  known.set(analysis, outcomes);
  const found = outcomes.get(scenario);
  if (found !== undefined) return found;
  const start = clock?.() ?? 0;
  const outcome = judged(analysis, scenario);
  const milliseconds = clock === null ? null : clock() - start;
  outcomes.set(scenario, { ...outcome, milliseconds });
  return { ...outcome, milliseconds };
}

/** The outcome of a scenario that ran already; null where it did not. */
export function knownOutcomeOf(analysis: Analysis, scenario: Scenario): ScenarioOutcome | null {
  return known.get(analysis)?.get(scenario) ?? null;
}

function judged(analysis: Analysis, scenario: Scenario): Omit<ScenarioOutcome, 'milliseconds'> {
  const { title, span } = scenario;
  const about = { path: analysis.path, title: title.text, span };
  const ran = runOnce(analysis, scenario);
  if (ran.kind !== 'ran') {
    const failures = obstaclesOf(ran, scenario);
    return { ...about, outcome: 'unreadable', expectations: 0, met: 0, failures };
  }
  const { run } = ran;
  const unmet = run.verdicts.filter(({ isMet }) => !isMet);
  const failures = [
    ...unmet.map((verdict) => failureOf(run, verdict)),
    ...failedChecks(run, scenario),
  ];
  const expectations = run.verdicts.length;
  return {
    ...about,
    outcome: failures.length === 0 ? 'passed' : 'failed',
    expectations,
    met: expectations - unmet.length,
    failures,
  };
}

function obstaclesOf(
  ran: Exclude<Ran, { readonly kind: 'ran' }>,
  { title }: Scenario,
): readonly ScenarioFailure[] {
  if (ran.kind === 'unreadable') {
    return ran.diagnostics.map(({ span, message }) => ({ span, message }));
  }
  const message =
    'The scenario cannot be run: the contract has errors, which are to be mended first.';
  return [{ span: title.span, message }];
}

function failureOf(run: ScenarioRun, verdict: Verdict): ScenarioFailure {
  const { expectation, expected, found } = verdict;
  const { name, day, span } = expectation;
  const lines = [
    `${name} is not as expected on ${formatLongDate(day)}.`,
    `expected: ${expected}`,
    `found: ${withLongDates(found)}`,
    ...whyOf(run, expectation).map((line) => `why: ${line.replace(/^= /u, '')}`),
  ];
  return { span, message: lines.join('\n') };
}

/** A check that fails in a scenario fails it; one that is not decided does not. */
function failedChecks(run: ScenarioRun, { title }: Scenario): readonly ScenarioFailure[] {
  return run.checks
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ title: check, clause, condition, failsOn, failsFor }) => {
      const when = failsOn === null ? '' : ` on ${formatLongDate(failsOn)}`;
      const of = failsFor === null ? '' : ` for ${failsFor}`;
      const message = `The check “${check}” (${clause}) fails${when}${of}.\nit says: ${condition}`;
      return { span: title.span, message };
    });
}

import type { Verdict } from '@termsheet/compiler';
import type { Scenario, Span } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { type Ran, runBriefly } from './scenario-runs.ts';
import { keep, keptFor, wordsOf } from './kept-outcomes.ts';
import { failureInWords, withLongDates } from './value-words.ts';
import { whyOf } from './why-of.ts';

/** One expectation that is not met, one check that fails, or what could not be read. */
export interface ScenarioFailure {
  /** In the file of the scenario. */
  readonly span: Span;
  /** What was expected, what is so, and what that rests on. */
  readonly message: string;
  /** What comes out instead of what is expected; null where nothing is expected there. */
  readonly found: string | null;
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

/** Tells the time in milliseconds, from whenever: what looks at it is handed one. */
export type Clock = () => number;

/** A scenario of a file that may have changed since it ran. */
export interface ScenarioOf {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly scenario: Scenario;
}

/**
 * How a scenario of a file comes out. It runs if it did not since its own words, those of the scenario
 * it is given as, or those of the contract changed: an edit of one scenario leaves the others alone.
 */
export function outcomeOf(of: ScenarioOf, clock: Clock | null = null): ScenarioOutcome {
  const { analysis, scenario } = of;
  const known = knownOutcomeOf(of);
  if (known !== null) return known;
  const start = clock?.() ?? 0;
  const outcome = judged(analysis, scenario);
  const milliseconds = clock === null ? null : clock() - start;
  // What is kept stands where it was found, while the nodes of the tree move with later edits.
  const found = { ...movedBy(outcome, 0), milliseconds };
  keep(of, found);
  return found;
}

/** The outcome of a scenario that ran already, as it stands now; null where it did not. */
export function knownOutcomeOf(of: ScenarioOf): ScenarioOutcome | null {
  const { analysis, scenario } = of;
  const kept = keptFor(of).get(wordsOf(analysis, scenario));
  if (kept === undefined) return null;
  const by = scenario.span.start - kept.span.start;
  return by === 0 ? kept : movedBy(kept, by);
}

function movedBy<Outcome extends Pick<ScenarioOutcome, 'span' | 'failures'>>(
  outcome: Outcome,
  by: number,
): Outcome {
  const failures = outcome.failures.map((each) => ({ ...each, span: moved(each.span, by) }));
  return { ...outcome, span: moved(outcome.span, by), failures };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function judged(analysis: Analysis, scenario: Scenario): Omit<ScenarioOutcome, 'milliseconds'> {
  const { title, span } = scenario;
  const about = { path: analysis.path, title: title.text, span };
  const ran = runBriefly(analysis, scenario);
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
    return ran.diagnostics.map(({ span, message }) => ({ span, message, found: null }));
  }
  const message =
    'The scenario cannot be run: the contract has errors, which are to be mended first.';
  return [{ span: title.span, message, found: null }];
}

function failureOf(run: ScenarioRun, verdict: Verdict): ScenarioFailure {
  const { expectation, expected, found } = verdict;
  const { name, day, span } = expectation;
  const lines = [
    // Some editors show nothing but the first line at its place, as far as there is room.
    `${name}: found ${withLongDates(found)}, expected ${expected}, on ${formatLongDate(day)}.`,
    ...whyOf(run, expectation).map((line) => `why: ${line.replace(/^= /u, '')}`),
  ];
  return { span, message: lines.join('\n'), found: withLongDates(found) };
}

/** A check that fails in a scenario fails it; one that is not decided does not. */
function failedChecks(run: ScenarioRun, { title }: Scenario): readonly ScenarioFailure[] {
  return run.checks
    .filter(({ outcome }) => outcome === 'fails')
    .map((check) => {
      const head = `The check “${check.title}” (${check.clause}) ${failureInWords(check)}.`;
      const message = `${head}\nit says: ${check.condition}`;
      return { span: title.span, message, found: null };
    });
}

import type { Day } from '@termsheet/runtime';
import { parseIsoDate } from '@termsheet/runtime';
import type { Scenario } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { scenarioHeadings } from './scenario-headings.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { runOnce, scenarioTitled } from './scenario-runs.ts';

/** Under which scenario, and as of which day, values are shown; or why none are. */
export type Shown =
  | { readonly kind: 'run'; readonly run: ScenarioRun; readonly day: Day }
  /** None is chosen, and the contract has several, or none. */
  | { readonly kind: 'not chosen'; readonly scenarios: number }
  /** The one that is meant cannot be run. */
  | { readonly kind: 'cannot run'; readonly title: string };

/**
 * The scenario whose values are shown in a file. Within a scenario it is that one itself, as of the day
 * of the step; elsewhere the chosen one, where it is of this contract; and where none is chosen, the
 * only one that the contract has.
 */
export function shownAt(workspace: Workspace, analysis: Analysis, offset: number | null): Shown {
  const around = offset === null ? null : scenarioAround(analysis, offset);
  if (around !== null && offset !== null) {
    const shown = ranOf(analysis, around);
    const day = dayAround(around, offset);
    return shown.kind === 'run' && day !== null ? { ...shown, day } : shown;
  }
  const chosen = chosenFor(workspace, analysis);
  if (chosen !== null) return chosen;
  const headings = scenarioHeadings(workspace, analysis.path);
  const [only] = headings;
  if (only === undefined || headings.length > 1) {
    return { kind: 'not chosen', scenarios: headings.length };
  }
  return runTitled(workspace, only) ?? { kind: 'cannot run', title: only.title };
}

/** The chosen scenario, where it is one of the contract that a file belongs to. */
function chosenFor(workspace: Workspace, { path }: Analysis): Shown | null {
  const { chosen } = workspace;
  if (chosen === null) return null;
  const isOfIt = chosen.path === path || (workspace.analysis(chosen.path)?.used.has(path) ?? false);
  return isOfIt ? runTitled(workspace, chosen) : null;
}

function runTitled(
  workspace: Workspace,
  { path, title }: { readonly path: string; readonly title: string },
): Shown | null {
  const analysis = workspace.analysis(path);
  const scenario = analysis === null ? null : scenarioTitled(analysis, title);
  return analysis === null || scenario === null ? null : ranOf(analysis, scenario);
}

function ranOf(analysis: Analysis, scenario: Scenario): Shown {
  const ran = runOnce(analysis, scenario);
  if (ran.kind === 'ran') return { kind: 'run', run: ran.run, day: ran.run.day };
  return { kind: 'cannot run', title: scenario.title.text };
}

/** The scenario in which a place lies. */
export function scenarioAround({ sections }: Analysis, offset: number): Scenario | null {
  for (const section of sections) {
    const { kind, span } = section;
    if (kind === 'Scenario' && span.start <= offset && offset <= span.end) return section;
  }
  return null;
}

/** The day of the step in which a place lies; null where it is in none, or in one without a day. */
function dayAround({ steps }: Scenario, offset: number): Day | null {
  const step = steps.find(({ span }) => span.start <= offset && offset <= span.end);
  if (step === undefined || step.kind === 'Given' || step.date.kind === 'Hole') return null;
  return parseIsoDate(step.date.iso) ?? null;
}

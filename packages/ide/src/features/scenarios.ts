import type { Span } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import { type Clock, outcomeOf, type ScenarioOutcome } from '../values/scenario-outcome.ts';
import { type ScenarioHeading, scenarioHeadings } from '../values/scenario-headings.ts';
import { scenarioTitled } from '../values/scenario-runs.ts';
import { shownAt } from '../values/run-for.ts';
import type { ScenarioPlace, Workspace } from '../workspace/workspace.ts';

export type { ScenarioHeading } from '../values/scenario-headings.ts';
export type { Clock, ScenarioFailure, ScenarioOutcome } from '../values/scenario-outcome.ts';

/** The scenarios of the contract that a file belongs to. */
export interface ContractScenarios {
  /** The title in the heading; null where there is none. */
  readonly contract: string | null;
  /** Under which values are shown in the file: the chosen one, or the only one that there is. */
  readonly chosen: ScenarioPlace | null;
  /** Those of the file, then those of the files that use it. */
  readonly scenarios: readonly ScenarioHeading[];
}

/** The scenarios of the contract that a file belongs to, and which of them is chosen. */
export function scenariosFor(workspace: Workspace, path: string): ContractScenarios {
  const analysis = workspace.analysis(path);
  const scenarios = scenarioHeadings(workspace, path);
  const { chosen } = workspace;
  const isOfIt = scenarios.some(
    (each) => each.path === chosen?.path && each.title === chosen.title,
  );
  const [only] = scenarios;
  const single = scenarios.length === 1 && only !== undefined ? placeOf(only) : null;
  return {
    contract: analysis?.contract?.title.text ?? null,
    chosen: isOfIt ? chosen : single,
    scenarios,
  };
}

function placeOf({ path, title }: ScenarioHeading): ScenarioPlace {
  return { path, title };
}

/**
 * How a scenario comes out; null where there is none with that title. Nothing runs twice for the same
 * text. A clock that is handed in measures how long it takes.
 */
export function runScenario(
  workspace: Workspace,
  { path, title }: ScenarioPlace,
  clock: Clock | null = null,
): ScenarioOutcome | null {
  const analysis = workspace.analysis(path);
  const scenario = analysis === null ? null : scenarioTitled(analysis, title);
  if (analysis === null || scenario === null) return null;
  return outcomeOf({ workspace, analysis, scenario }, clock);
}

/** The scenario and the day for which values are shown at a place, for a status line; null where none. */
export function shownScenarioAt(
  workspace: Workspace,
  { path, offset }: { readonly path: string; readonly offset: number },
): { readonly scenario: ScenarioPlace; readonly day: string; readonly span: Span } | null {
  const analysis = workspace.analysis(path);
  if (analysis === null) return null;
  const shown = shownAt(workspace, analysis, offset);
  if (shown.kind !== 'run') return null;
  const { run, day } = shown;
  const scenario = { path: run.analysis.path, title: run.title };
  return { scenario, day: formatLongDate(day), span: run.scenario.span };
}

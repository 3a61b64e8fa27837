import type { Day, DocketEntry, Missing } from '@termsheet/runtime';
import type { ScenarioRun } from './scenario-run.ts';

const known = new WeakMap<ScenarioRun, Map<Day, readonly DocketEntry[] | Missing>>();

/** Who must do what by when as of a day, worked out once. */
export function docketOf(run: ScenarioRun, day: Day): readonly DocketEntry[] | Missing {
  const dockets = known.get(run) ?? new Map<Day, readonly DocketEntry[] | Missing>();
  known.set(run, dockets);
  const docket = dockets.get(day) ?? run.evaluation.on(day).docket();
  dockets.set(day, docket);
  return docket;
}

import type { Day, DocketEntry, Missing } from '@termsheet/runtime';
import { oncePer } from '../workspace/once-per.ts';
import type { ScenarioRun } from './scenario-run.ts';

type Docket = readonly DocketEntry[] | Missing;

const docketsOf = oncePer((_run: ScenarioRun) => new Map<Day, Docket>());

/** Who must do what by when as of a day, worked out once. */
export function docketOf(run: ScenarioRun, day: Day): Docket {
  const dockets = docketsOf(run);
  const docket = dockets.get(day) ?? run.evaluation.on(day).docket();
  dockets.set(day, docket);
  return docket;
}

import { indexOf } from '../timeline/program-index.ts';
import type { Run } from '../timeline/run.ts';
import { ScheduleSource } from './schedule-source.ts';

/** The schedules of a run, in the order of the file. */
export function scheduleSources(run: Run): readonly ScheduleSource[] {
  const sources: ScheduleSource[] = [];
  for (const event of indexOf(run.program).schedules) {
    const spec = run.program.events[event];
    if (spec?.source.kind !== 'schedule') continue;
    const { name, clause, source } = spec;
    const { site } = source.spec;
    sources.push(new ScheduleSource({ run, event, name, clause, site }, source.spec));
  }
  return sources;
}

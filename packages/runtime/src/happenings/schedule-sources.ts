import type { Run } from '../timeline/run.ts';
import { ScheduleSource } from './schedule-source.ts';

/** The schedules of a run, in the order of the file. */
export function scheduleSources(run: Run): readonly ScheduleSource[] {
  return run.program.events.flatMap(({ name, clause, source }, event) => {
    if (source.kind !== 'schedule') return [];
    const { spec } = source;
    return [new ScheduleSource({ run, event, name, clause, site: spec.site }, spec)];
  });
}

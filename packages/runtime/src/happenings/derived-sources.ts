import { indexOf } from '../timeline/program-index.ts';
import type { Run } from '../timeline/run.ts';
import { AfterEach } from './after-each.ts';
import type { DerivedSource } from './derived-source.ts';
import { WhenConditionHolds } from './when-condition-holds.ts';

/** The derived events of a run, by stratum: those of one are decided together. */
export function derivedSources(run: Run): readonly (readonly DerivedSource[])[] {
  const strata: DerivedSource[][] = [];
  for (const event of indexOf(run.program).derived) {
    const spec = run.program.events[event];
    if (spec?.source.kind !== 'when' && spec?.source.kind !== 'after each') continue;
    const { name, clause, source } = spec;
    const deriving = { run, event, name, clause, site: source.site };
    const derived =
      source.kind === 'when'
        ? new WhenConditionHolds(deriving, source)
        : new AfterEach(deriving, source);
    (strata[source.stratum] ??= []).push(derived);
  }
  return strata.filter((stratum) => stratum !== undefined);
}

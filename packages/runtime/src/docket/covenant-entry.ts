import { standing } from '../events/standing.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { CovenantSpec } from '../program/duties.ts';
import type { CovenantEntry } from './docket-entry.ts';

/** Whether a covenant is kept at a moment, and when it was not. */
export function covenantEntry(
  run: Run,
  moment: Moment,
  told: { readonly covenant: number; readonly spec: CovenantSpec<Code> },
): CovenantEntry {
  const { covenant, spec } = told;
  const { name, clause, site } = spec;
  const breaches = run
    .occurrencesOf(spec.breach)
    .filter((each) => moment.sees(each.day, each.sequence) && standing(each) === true)
    .map(({ day }) => day);
  const kept = keptAt(run, moment, spec);
  return {
    kind: 'covenant',
    covenant,
    name,
    clause,
    what: run.program.sites[site]?.text ?? '',
    since: kept.status === 'breached' ? (breaches.at(-1) ?? moment.day) : null,
    breaches,
    ...kept,
  };
}

type Kept = Pick<CovenantEntry, 'status' | 'reasons'>;

function keptAt(run: Run, moment: Moment, spec: CovenantSpec<Code>): Kept {
  const { start } = run;
  if (start instanceof Missing) return { status: 'not known', reasons: start.reasons };
  if (moment.day < start) {
    const reason = `the contract takes effect on ${formatIsoDate(start)}`;
    return { status: 'does not bind', reasons: [reason] };
  }
  const source = run.program.events[spec.breach]?.source;
  const fails =
    source?.kind === 'when' ? read(run, moment, { spec, code: source.condition }) : false;
  if (fails === true) return { status: 'breached', reasons: [] };
  const binds = spec.while === null ? true : read(run, moment, { spec, code: spec.while });
  if (binds === false) return { status: 'does not bind', reasons: [] };
  if (fails instanceof Missing) return { status: 'not known', reasons: fails.reasons };
  return { status: 'holds', reasons: [] };
}

function read(
  run: Run,
  moment: Moment,
  { spec, code }: { readonly spec: CovenantSpec<Code>; readonly code: Code },
): Value {
  const frame = new Frame(run, moment, [], null);
  return guard(run, spec, () => code(frame));
}

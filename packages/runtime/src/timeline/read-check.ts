import { and } from '../arithmetic/logic.ts';
import type { Day } from '../dates/day.ts';
import { countRows, isRows } from '../events/rows.ts';
import type { CheckSpec, Rows, WindowSpec } from '../program/program.ts';
import { isDays, sampledDays } from '../series/sampling.ts';
import { describeOccurrence } from '../value/describe-occurrence.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';

/** Where a check fails first: on which day of its window, or for which event or row. */
export interface CheckedPlace {
  readonly failsOn: Day | null;
  /** In words: `Denominations row 3`, `Issuance of 2006-03-08`. */
  readonly failsFor: string | null;
}

type NoteFailure = (place: CheckedPlace) => void;

/** Whether a check holds, on each day of its window, or for each of its events or rows. */
export function readCheck(frame: Frame, spec: CheckSpec<Code>, fails: NoteFailure): Value {
  const { forEach, rows, condition } = spec;
  if (forEach !== null) return readEachDay(frame, { spec, window: forEach }, fails);
  return rows === null ? condition(frame) : readEachRow(frame, { spec, rows }, fails);
}

function readEachDay(
  frame: Frame,
  { spec, window }: { readonly spec: CheckSpec<Code>; readonly window: WindowSpec<Code> },
  fails: NoteFailure,
): Value {
  const days = sampledDays(frame, window, null);
  if (!isDays(days)) return days;
  frame.run.limits.spend('day', spec.site, days.length);
  let open: Missing | null = null;
  for (const day of days) {
    frame.locals[0] = day;
    const verdict = spec.condition(frame);
    if (verdict instanceof Missing) open = undecided(open, verdict);
    else if (verdict !== true) {
      fails({ failsOn: day, failsFor: null });
      return false;
    }
  }
  return open ?? true;
}

/** Of a row that may not count it is not known whether it must hold. */
function readEachRow(
  frame: Frame,
  { spec, rows }: { readonly spec: CheckSpec<Code>; readonly rows: Rows<Code> },
  fails: NoteFailure,
): Value {
  const counted = countRows(frame, rows, spec.site);
  if (!isRows(counted)) return counted;
  frame.run.limits.spend('row', spec.site, counted.length);
  let open: Missing | null = null;
  for (const { occurrence, verdict: counts } of counted) {
    frame.locals[rows.slot] = occurrence;
    const holds = spec.condition(frame);
    // What holds in any case does so whether or not the row counts.
    const verdict = holds === true ? true : and(counts, () => holds);
    if (verdict instanceof Missing) open = undecided(open, verdict);
    else if (verdict !== true) {
      fails({ failsOn: null, failsFor: describeOccurrence(frame.run.program, occurrence) });
      return false;
    }
  }
  return open ?? true;
}

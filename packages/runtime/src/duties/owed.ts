import { Trace } from '../derivation/trace.ts';
import type { ObligationSpec } from '../program/duties.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guardCode } from '../timeline/guard.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import type { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { WorkedOut } from './duty-happening.ts';
import { undated } from './undated.ts';

/** What a duty owes in the state in which its event found the contract, so far as its day is known. */
export function owedFor(
  run: Run,
  spec: ObligationSpec<Code>,
  { key, moment }: { readonly key: Occurrence; readonly moment: Moment },
): WorkedOut | null {
  return soFarAsKnown(workOutOwed(run, spec, { locals: [key], moment }), undated(run, key));
}

/** What is owed, unless it is not known whether, or on which day, it is. */
export function soFarAsKnown(owed: WorkedOut | null, doubt: Missing | null): WorkedOut | null {
  if (owed === null || doubt === null) return owed;
  return { value: doubt, takes: owed.takes.map(() => doubt), trace: null };
}

/** What is owed, worked out and not yet settled; null for an act that is no amount. */
export function workOutOwed(
  run: Run,
  spec: ObligationSpec<Code>,
  { locals, moment }: { readonly locals: Value[]; readonly moment: Moment },
): WorkedOut | null {
  const { amount } = spec.act;
  if (amount === null) return null;
  const trace =
    run.recording === 'values'
      ? null
      : new Trace({
          kind: 'owed',
          name: spec.name,
          body: amount.site,
          clause: spec.clause,
          day: moment.day,
        });
  const frame = new Frame(run, moment, locals, trace);
  const term = { name: spec.name, site: amount.site };
  const value = guardCode(frame, term, amount.value);
  if (trace !== null) trace.value = value;
  const takes = amount.takes.map((take) =>
    guardCode(new Frame(run, moment, [...locals], null), term, take),
  );
  return { value, takes, trace };
}

import type { RightSpec } from '../program/rights.ts';
import { closesAtOf, givenFor, mostOf, standsOf, typeOfMost } from '../rights/judge-use.ts';
import { closesOn, isOpen, opensOn, type RightInForce } from '../rights/right-days.ts';
import type { Code } from '../timeline/code.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import { Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { RightEntry } from './docket-entry.ts';

/** How a right stands at a moment, for each event that it is given for; one line where there is none. */
export function rightEntries(
  run: Run,
  moment: Moment,
  told: { readonly right: number; readonly spec: RightSpec<Code> },
): readonly RightEntry[] {
  const { right, spec } = told;
  const { name, clause, holder, verb, event, key } = spec;
  const by = run.program.events[event]?.name ?? '';
  const type = typeOfMost({ run, spec });
  const common = { kind: 'right', right, name, clause, holder, verb, type, by } as const;
  const given = givenFor(run, spec, moment);
  if (given.length === 0) {
    const waits = `the ${run.program.events[key?.event ?? -1]?.name ?? 'event'} that it is given for`;
    const dates = { most: null, opens: null, closes: null, closesAt: null, uses: [] };
    return [{ ...common, of: null, ...dates, status: 'not yet open', reasons: [waits] }];
  }
  return given.map(({ key: of, doubt }) => {
    const inForce = { run, spec, key: of, moment };
    const [opens, closes] = [opensOn(inForce), closesOn(inForce)];
    const uses = run.rightUses
      .filter((use) => use.right === right && use.key === of && use.doubt === null)
      .map(({ occurrence }) => occurrence)
      .filter(({ day, sequence, voided }) => voided === null && moment.sees(day, sequence))
      .map(({ day }) => day);
    const found = doubt ?? statusOf(inForce, { opens, closes, isUsed: uses.length > 0 });
    const stand =
      found instanceof Missing
        ? ({ status: 'not known', reasons: found.reasons } as const)
        : { status: found, reasons: reasonsFor(found, opens) };
    const limits = { most: mostOf(inForce), opens, closes, closesAt: closesAtOf(inForce) };
    return { ...common, of, ...limits, uses, ...stand };
  });
}

/** What a right waits for that is not open. */
function reasonsFor(status: RightEntry['status'], opens: Value | null): readonly string[] {
  return status === 'not yet open' && opens instanceof Missing ? opens.reasons : [];
}

interface Standing {
  readonly opens: Value | null;
  readonly closes: Value | null;
  readonly isUsed: boolean;
}

function statusOf(
  right: RightInForce,
  { opens, closes, isUsed }: Standing,
): Exclude<RightEntry['status'], 'not known'> | Missing {
  const { day } = right.moment;
  // What has closed stays so, whenever it opened.
  if (typeof closes === 'number' && day > closes) return isUsed ? 'used' : 'lapsed';
  if (opens instanceof Missing) return isOpen(opens) ? 'not yet open' : opens;
  if (typeof opens === 'number' && day < opens) return 'not yet open';
  if (closes instanceof Missing && !isOpen(closes)) return closes;
  const stands = standsOf(right);
  if (stands instanceof Missing) return stands;
  return stands === false ? 'does not stand' : 'open';
}

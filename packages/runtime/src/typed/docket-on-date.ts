import type {
  AwaitedEntry,
  CovenantEntry,
  DocketEntry,
  DutyEntry,
  RightEntry,
  Undertaking,
} from '../docket/docket-entry.ts';
import { formatIsoDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import { Missing } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { ClockTime } from './clock-time.ts';
import type { IsoDate } from './iso-date.ts';
import type { AmountOutcome, EventHappened, Outcome, Undetermined } from './outcome.ts';
import { toOutcome } from './to-outcome.ts';

/** One line of a contract's docket. */
export type DocketLine = DutyLine | AwaitedLine | RightLine | CovenantLine;

/** Who must do what for whom, as {@link Undertaking} has it, by name. */
export type UndertakingLine = Pick<
  Undertaking,
  'name' | 'clause' | 'by' | 'to' | 'verb' | 'what' | 'timeWords'
>;

/** A duty that has come about; its parts are those of {@link DutyEntry}. */
export interface DutyLine
  extends UndertakingLine, Pick<DutyEntry, 'kind' | 'status' | 'reasons' | 'daysLate'> {
  readonly of: EventHappened<string> | null;
  readonly arisen: IsoDate;
  readonly owed: AmountOutcome<string> | null;
  readonly paid: AmountOutcome<string> | null;
  readonly unpaid: AmountOutcome<string> | null;
  readonly due: Outcome<IsoDate> | null;
  readonly graceEnds: Outcome<IsoDate> | null;
  readonly cureEnds: Outcome<IsoDate> | null;
  readonly performed: IsoDate | null;
  readonly costs: readonly { readonly name: string | null; readonly cost: AmountOutcome<string> }[];
}

/** A duty that has not come about; its parts are those of {@link AwaitedEntry}. */
export interface AwaitedLine extends UndertakingLine, Pick<AwaitedEntry, 'kind' | 'upon'> {
  readonly due: Outcome<IsoDate>;
}

/** A right; its parts are those of {@link RightEntry}. */
export interface RightLine extends Pick<
  RightEntry,
  'kind' | 'name' | 'clause' | 'holder' | 'verb' | 'by' | 'status' | 'reasons'
> {
  readonly most: AmountOutcome<string> | null;
  readonly of: EventHappened<string> | null;
  readonly opens: Outcome<IsoDate> | null;
  readonly closes: Outcome<IsoDate> | null;
  readonly closesAt: Outcome<ClockTime> | null;
  readonly uses: readonly IsoDate[];
}

/** A covenant; its parts are those of {@link CovenantEntry}. */
export interface CovenantLine extends Pick<
  CovenantEntry,
  'kind' | 'name' | 'clause' | 'what' | 'status' | 'reasons'
> {
  readonly since: IsoDate | null;
  readonly breaches: readonly IsoDate[];
}

/** A docket as callers of a typed contract see it; or why there is none. */
export function toDocket(
  program: ExecutableProgram,
  docket: readonly DocketEntry[] | Missing,
): readonly DocketLine[] | Undetermined {
  if (docket instanceof Missing) return { status: docket.kind, reasons: docket.reasons };
  return docket.map((entry) => toLine(program, entry));
}

function toLine(program: ExecutableProgram, entry: DocketEntry): DocketLine {
  if (entry.kind === 'covenant') {
    const { kind, name, clause, what, status, reasons, since, breaches } = entry;
    const days = { since: optionalDay(since), breaches: breaches.map(writeDay) };
    return { kind, name, clause, what, status, reasons, ...days };
  }
  if (entry.kind === 'awaited') {
    const { kind, upon, due } = entry;
    return { kind, ...undertakingLine(entry), upon, due: dayOutcome(program, due) };
  }
  return entry.kind === 'right' ? rightLine(program, entry) : dutyLine(program, entry);
}

function rightLine(program: ExecutableProgram, entry: RightEntry): RightLine {
  const { kind, name, clause, holder, verb, by, status, reasons, of, opens, closes } = entry;
  const { most, type, closesAt } = entry;
  return {
    kind,
    name,
    clause,
    holder,
    verb,
    most: most === null || type === null ? null : amountOutcome(program, most, type),
    by,
    of: of === null ? null : happened(program, of),
    opens: opens === null ? null : dayOutcome(program, opens),
    closes: closes === null ? null : dayOutcome(program, closes),
    closesAt: closesAt === null ? null : timeOutcome(program, closesAt),
    uses: entry.uses.map(writeDay),
    status,
    reasons,
  };
}

function happened(program: ExecutableProgram, of: Occurrence): EventHappened<string> {
  return { event: program.events[of.event]?.name ?? '', on: writeDay(of.day), id: of.id };
}

function undertakingLine(entry: Undertaking): UndertakingLine {
  const { name, clause, by, to, verb, what, timeWords } = entry;
  return { name, clause, by, to, verb, what, timeWords };
}

function dutyLine(program: ExecutableProgram, entry: DutyEntry): DutyLine {
  const { kind, of, status, reasons, daysLate, type } = entry;
  const amount = (value: Value | null): AmountOutcome<string> | null =>
    value === null || type === null ? null : amountOutcome(program, value, type);
  const day = (value: Value | null): Outcome<IsoDate> | null =>
    value === null ? null : dayOutcome(program, value);
  return {
    kind,
    ...undertakingLine(entry),
    of: of === null ? null : happened(program, of),
    arisen: writeDay(entry.arisen),
    owed: amount(entry.owed),
    paid: amount(entry.paid),
    unpaid: amount(entry.unpaid),
    due: day(entry.due),
    graceEnds: day(entry.graceEnds),
    cureEnds: day(entry.cureEnds),
    status,
    reasons,
    performed: optionalDay(entry.performed),
    daysLate,
    costs: entry.costs.map((each) => ({
      name: each.name,
      cost: amountOutcome(program, each.cost, each.type),
    })),
  };
}

/** Amounts are figures with a unit, which the outcome of one has. */
function amountOutcome(
  program: ExecutableProgram,
  value: Value,
  type: ValueType,
): AmountOutcome<string> {
  return toOutcome(program, value, type) as AmountOutcome<string>;
}

/** The outcome of a date is a date as `2006-03-08`. */
function dayOutcome(program: ExecutableProgram, value: Value): Outcome<IsoDate> {
  return toOutcome(program, value, { kind: 'date' }) as Outcome<IsoDate>;
}

function timeOutcome(program: ExecutableProgram, value: Value): Outcome<ClockTime> {
  return toOutcome(program, value, { kind: 'time' }) as Outcome<ClockTime>;
}

function optionalDay(day: Day | null): IsoDate | null {
  return day === null ? null : writeDay(day);
}

function writeDay(day: Day): IsoDate {
  return formatIsoDate(day) as IsoDate;
}

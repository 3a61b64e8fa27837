import {
  type AwaitedEntry,
  type CovenantEntry,
  type Day,
  type DutyEntry,
  type ExecutableProgram,
  formatIsoDate,
  Missing,
  type MissingKind,
  type RightEntry,
  type Undertaking,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Docket } from './collect-docket.ts';
import { labelOfKey } from './key-labels.ts';
import { type VoidJson, voidToJson } from './results-to-json.ts';
import {
  describeUnitOf,
  showValue,
  type WrittenValue,
  writeExactly,
  writeValue,
} from './write-value.ts';

/** Why there is no amount or date, under the kind of its absence: `{ "unknown": ["Fee Date"] }`. */
export type AbsenceJson = Readonly<
  Partial<Record<'unknown' | 'notYet' | 'none' | 'impossible', readonly string[]>>
>;

/** An amount, as in `terms run --json`; or why there is none. */
export type AmountJson =
  | { readonly value: WrittenValue; readonly unit: string; readonly exact: WrittenValue }
  | AbsenceJson;

/** A date as `2006-03-08`; or why there is none. */
export type DateJson = string | AbsenceJson;

/** Who must do what for whom, in the contract's words. */
export interface UndertakingJson {
  readonly obligation: string;
  readonly clause: string;
  readonly by: readonly string[];
  /** `any`: it is done by whichever of them acts. */
  readonly binds: 'all' | 'any';
  /** Null for an act that is done with all. */
  readonly to: string | null;
  readonly verb: Undertaking['verb'];
  readonly what: string;
  /** The words with which the contract leaves the day open; null where it names one. */
  readonly timeWords: Undertaking['timeWords'];
}

/** A duty that has come about; a part that the contract does not have is null. */
export interface DutyJson extends UndertakingJson {
  /** What brought it about: `the Draw of March 2, 2026`. */
  readonly of: string | null;
  readonly arisen: string;
  readonly owed: AmountJson | null;
  readonly paid: AmountJson | null;
  readonly unpaid: AmountJson | null;
  readonly due: DateJson | null;
  readonly graceEnds: DateJson | null;
  readonly cureEnds: DateJson | null;
  readonly status: DutyEntry['status'];
  readonly reasons: readonly string[];
  readonly performed: string | null;
  readonly daysLate: number;
  readonly costs: readonly { readonly name: string | null; readonly cost: AmountJson }[];
}

/** A duty that is still to come about, with the event or schedule that brings it about. */
export interface AwaitedJson extends UndertakingJson {
  readonly upon: string | null;
  /** The date of the schedule on which the next comes about; null where no schedule says it. */
  readonly arises: string | null;
  readonly due: DateJson;
}

/** A right. */
export interface RightJson {
  readonly right: string;
  readonly clause: string;
  readonly holder: string;
  readonly verb: string;
  /** How much one use may be of; null where nothing limits it. */
  readonly most: AmountJson | null;
  /** The event by which it is used. */
  readonly by: string;
  /** What it is given for: `the Default of March 2, 2026`. */
  readonly of: string | null;
  readonly opens: DateJson | null;
  readonly closes: DateJson | null;
  /** On its last day, the time before which it is to be used: `5:00 pm New York time`. */
  readonly closesAt: string | null;
  readonly uses: readonly string[];
  readonly status: RightEntry['status'];
  readonly reasons: readonly string[];
}

/** A covenant. */
export interface CovenantJson {
  readonly covenant: string;
  readonly clause: string;
  readonly what: string;
  readonly status: CovenantEntry['status'];
  readonly since: string | null;
  readonly breaches: readonly string[];
  readonly reasons: readonly string[];
}

/** What `terms deadlines --format json` prints. */
export interface DocketJson {
  readonly contract: string;
  /** The hash of the contract's source. */
  readonly source: string;
  readonly on: string;
  readonly duties: readonly DutyJson[];
  readonly awaited: readonly AwaitedJson[];
  readonly rights: readonly RightJson[];
  readonly covenants: readonly CovenantJson[];
  /** Reported performances that did nothing. */
  readonly void: readonly VoidJson[];
  /** What was paid or delivered beyond all that was owed. */
  readonly excesses: readonly {
    readonly obligation: string;
    readonly on: string;
    readonly amount: AmountJson;
  }[];
  /** Of which calendars days are reckoned by rule, since their closings are not published so far. */
  readonly byRule: readonly string[];
  /** Why nothing can be said of the contract on that day; null where it can. */
  readonly failure: AbsenceJson | null;
}

/** A docket as plain data, with the hash of the contract's source. */
export function docketToJson(
  docket: Docket,
  program: ExecutableProgram,
  source: string,
): DocketJson {
  const { entries, failure, voided, excesses } = docket;
  return {
    contract: docket.contract,
    source,
    on: formatIsoDate(docket.day),
    duties: entries.flatMap((entry) => (entry.kind === 'duty' ? [dutyJson(program, entry)] : [])),
    awaited: entries.flatMap((entry) => (entry.kind === 'awaited' ? [awaitedJson(entry)] : [])),
    rights: entries.flatMap((entry) => (entry.kind === 'right' ? [rightJson(program, entry)] : [])),
    covenants: entries.flatMap((entry) => (entry.kind === 'covenant' ? [covenantJson(entry)] : [])),
    void: voided.map(voidToJson),
    excesses: excesses.map(({ obligation, day, amount, type }) => ({
      obligation,
      on: formatIsoDate(day),
      amount: amountJson(amount, type),
    })),
    byRule: docket.byRule,
    failure: failure === null ? null : absenceJson(failure),
  };
}

function undertakingJson(entry: Undertaking): UndertakingJson {
  const { name: obligation, clause, by, binds, to, verb, what, timeWords } = entry;
  return { obligation, clause, by, binds, to, verb, what, timeWords };
}

function dutyJson(program: ExecutableProgram, entry: DutyEntry): DutyJson {
  const { of, status, reasons, daysLate, type } = entry;
  const amount = (value: Value | null): AmountJson | null =>
    value === null || type === null ? null : amountJson(value, type);
  return {
    ...undertakingJson(entry),
    of: of === null ? null : labelOfKey(program, of),
    arisen: formatIsoDate(entry.arisen),
    owed: amount(entry.owed),
    paid: amount(entry.paid),
    unpaid: amount(entry.unpaid),
    due: optionalDate(entry.due),
    graceEnds: optionalDate(entry.graceEnds),
    cureEnds: optionalDate(entry.cureEnds),
    status,
    reasons,
    performed: optionalDay(entry.performed),
    daysLate,
    costs: entry.costs.map((each) => ({
      name: each.name,
      cost: amountJson(each.cost, each.type),
    })),
  };
}

function awaitedJson(entry: AwaitedEntry): AwaitedJson {
  const { upon, arises, due } = entry;
  return { ...undertakingJson(entry), upon, arises: optionalDay(arises), due: dateJson(due) };
}

function rightJson(program: ExecutableProgram, entry: RightEntry): RightJson {
  const { name: right, clause, holder, verb, by, of, opens, closes, status, reasons } = entry;
  const { most, type, closesAt } = entry;
  return {
    right,
    clause,
    holder,
    verb,
    most: most === null || type === null ? null : amountJson(most, type),
    by,
    of: of === null ? null : labelOfKey(program, of),
    opens: optionalDate(opens),
    closes: optionalDate(closes),
    closesAt: closesAt === null ? null : showValue(closesAt, null),
    uses: entry.uses.map(formatIsoDate),
    status,
    reasons,
  };
}

function covenantJson(entry: CovenantEntry): CovenantJson {
  const { name: covenant, clause, what, status, since, breaches, reasons } = entry;
  const days = { since: optionalDay(since), breaches: breaches.map(formatIsoDate) };
  return { covenant, clause, what, status, ...days, reasons };
}

function amountJson(value: Value, type: ValueType): AmountJson {
  if (value instanceof Missing) return absenceJson(value);
  return {
    value: writeValue(value, type),
    unit: describeUnitOf(type),
    exact: writeExactly(value, type),
  };
}

function optionalDate(value: Value | null): DateJson | null {
  return value === null ? null : dateJson(value);
}

function dateJson(value: Value): DateJson {
  if (value instanceof Missing) return absenceJson(value);
  return typeof value === 'number' ? formatIsoDate(value) : { impossible: ['it is no date'] };
}

function optionalDay(day: Day | null): string | null {
  return day === null ? null : formatIsoDate(day);
}

const KEYS = {
  unknown: 'unknown',
  'not yet': 'notYet',
  none: 'none',
  impossible: 'impossible',
} as const satisfies Readonly<Record<MissingKind, keyof AbsenceJson>>;

function absenceJson({ kind, reasons }: Missing): AbsenceJson {
  return { [KEYS[kind]]: reasons };
}

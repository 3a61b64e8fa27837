import { RUNTIME_VALUES } from '../code/runtime-names.ts';
import { pythonName } from './names/snake-case.ts';
import { recordClasses } from './record-classes.ts';

/** The records of one kind each, which their class bears the name of. */
const RECORDS = [
  'ActAmount',
  'ActSpec',
  'Allocation',
  'AllocationRounding',
  'AmbiguitySpec',
  'AsIf',
  'BlankSpec',
  'CalendarDays',
  'CalendarSpec',
  'CalendarUnit',
  'CheckSpec',
  'CovenantSpec',
  'CureNotice',
  'CureSpec',
  'DeadlinesSpec',
  'DefinitionSpec',
  'DurationSpec',
  'DutyEvents',
  'DutyKeySpec',
  'EffectiveSpec',
  'EventSpec',
  'EventStatistic',
  'ExceptionSpec',
  'Factor',
  'FactSpec',
  'FieldSpec',
  'FollowedBy',
  'InterestSpec',
  'InterpolationSpec',
  'Item',
  'Largest',
  'LateFrom',
  'LatePart',
  'LateSpec',
  'ListStatistic',
  'MonthDay',
  'NamedCalendarDays',
  'ObligationSpec',
  'OnDays',
  'ParameterSpec',
  'PickEvent',
  'Program',
  'ReadingAssumption',
  'ReadingSpec',
  'ReceiptSpec',
  'RightBefore',
  'RightDaySpec',
  'RightLimit',
  'RightNotice',
  'RightSpec',
  'RightWhile',
  'Rows',
  'RuleSpec',
  'Sample',
  'SatisfactionExtent',
  'SatisfactionSpec',
  'ScheduleBound',
  'ScheduleOption',
  'ScheduleRoll',
  'ScheduleSpec',
  'SiteEntry',
  'StateSpec',
  'SystemRange',
  'SystemSpec',
  'TermAssumption',
  'ThereIs',
  'ValiditySpec',
  'WriteSpec',
] as const;

/** What callers of a package handle. */
const CALLERS = [
  'Amount',
  'amount_of',
  'AmountOutcome',
  'ClockTime',
  'code',
  'ContractNames',
  'ContractOnDate',
  'ContractSource',
  'Date',
  'DateInQuestion',
  'DatedRows',
  'DayCountName',
  'Derivation',
  'EventHappened',
  'Figure',
  'GivenInputs',
  'indexes_of',
  'InputError',
  'Length',
  'OrNone',
  'Outcome',
  'RowOfTable',
  'TypedContract',
  'Undetermined',
] as const;

/** Everything of the runtime that the modules of a package may import: what `emitted.py` offers. */
export const RUNTIME_IMPORTS: ReadonlySet<string> = new Set<string>([
  ...RUNTIME_VALUES.map(runtimeNameIn),
  ...RECORDS,
  ...recordClasses(),
  ...CALLERS,
]);

/** What the runtime of Python calls a function or class of the runtime. */
export function runtimeNameIn(name: string): string {
  return /^[A-Z]/.test(name) ? name : pythonName(name);
}

/** Where the runtime stands in a package. */
export const RUNTIME_MODULE = '._runtime.emitted';

/** Types of the runtime that nothing but annotations reads. */
export const RUNTIME_TYPES = ['Code', 'ExecutableProgram', 'Frame', 'Value'] as const;

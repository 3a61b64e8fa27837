import type { RecordCode } from '../code/code.ts';

/** The classes of records of several kinds, by the kind. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CompoundingSpec: { frequency: 'CompoundingByFrequency', schedule: 'CompoundingBySchedule' },
  Dimension: { currency: 'Currency', shares: 'Shares', annum: 'Annum', day: 'CalendarDay' },
  DueSpec: { on: 'DueOn', 'without day': 'DueWithoutDay' },
  EventSource: {
    reported: 'ReportedEvents',
    row: 'RowEvents',
    schedule: 'ScheduledEvents',
    when: 'WhenEvents',
    'after each': 'AfterEachEvents',
    duty: 'DutyHappenings',
  },
  LateCostSpec: { 'per day': 'LateCostPerDay', interest: 'LateCostInterest' },
  ScheduleDatesSpec: {
    'each year': 'EachYear',
    'each month': 'EachMonth',
    every: 'Every',
    listed: 'Listed',
  },
  ValueType: {
    quantity: 'QuantityType',
    date: 'DateType',
    'day count': 'DayCountType',
    time: 'TimeType',
    duration: 'DurationType',
    'yes/no': 'YesNoType',
    text: 'TextType',
    party: 'PartyType',
    'one of': 'OneOfType',
    list: 'ListType',
    occurrence: 'OccurrenceType',
  },
  WindowSpec: {
    over: 'OverWindow',
    within: 'WithinWindow',
    from: 'FromWindow',
    after: 'AfterWindow',
    'at least before': 'AtLeastBeforeWindow',
  },
  WriteKey: { one: 'OneKey', each: 'EachKey' },
};

/** The class of the runtime that a record is of. */
export function recordClass({ type, members }: RecordCode): string {
  if (type === null) throw new Error('Arguments by name stand in a call.');
  const classes = CLASSES[type];
  if (classes === undefined) return type;
  const kind = members.find(({ key }) => key === 'kind')?.value;
  const name = kind?.kind === 'text' ? classes[kind.value] : undefined;
  if (name === undefined) throw new Error(`The runtime of Python has no class for a ${type}.`);
  return name;
}

/** Every class of the runtime that records are of. */
export function recordClasses(): readonly string[] {
  return Object.values(CLASSES).flatMap((classes) => Object.values(classes));
}

/** The members that the class of a record says by itself. */
const SAID_BY_CLASS: Readonly<Record<string, ReadonlySet<string>>> = {
  ReadingAssumption: new Set(['term']),
};

const KIND: ReadonlySet<string> = new Set(['kind']);

/** The members of a record that its class does not say by itself. */
export function ownMembers({ type, members }: RecordCode): RecordCode['members'] {
  const said = (type === null ? undefined : SAID_BY_CLASS[type]) ?? KIND;
  return members.filter(({ key }) => !said.has(key));
}

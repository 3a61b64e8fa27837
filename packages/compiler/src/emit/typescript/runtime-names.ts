/** The functions and classes of the runtime that an emitted module may import. */
const VALUES = [
  'add',
  'allOf',
  'amountOf',
  'and',
  'anyOf',
  'averageOf',
  'compareTimes',
  'conditional',
  'dateOf',
  'dateOffset',
  'dayOf',
  'dayOfMonth',
  'daysFrom',
  'divide',
  'Duration',
  'eventStatistic',
  'exactFigure',
  'firstAvailable',
  'greater',
  'greatestOf',
  'hasValues',
  'holdsOnDays',
  'immediatelyBefore',
  'isAtLeast',
  'isAtMost',
  'isEither',
  'isEqual',
  'isLess',
  'isMore',
  'isNotEqual',
  'isWithin',
  'largestSuchThat',
  'leastOf',
  'lesser',
  'listStatistic',
  'multiply',
  'nearestOpenDay',
  'negate',
  'none',
  'noneOf',
  'not',
  'onDate',
  'openContract',
  'or',
  'pickEvent',
  'productOf',
  'readLatest',
  'round',
  'sample',
  'sitesOf',
  'subtract',
  'sumOf',
  'thereIs',
  'TimeOfDay',
  'Unit',
  'unitOfFactors',
  'whicheverApplies',
] as const;

/** The types of the runtime that an emitted module may import. */
const TYPES = [
  'AmbiguitySpec',
  'Amount',
  'AmountOutcome',
  'BlankSpec',
  'CalendarSpec',
  'CheckSpec',
  'ClockTime',
  'Code',
  'ContractNames',
  'ContractOnDate',
  'DatedRows',
  'DefinitionSpec',
  'Derivation',
  'EventHappened',
  'EventSpec',
  'Exact',
  'ExceptionSpec',
  'ExecutableProgram',
  'FactSpec',
  'IsoDate',
  'Length',
  'OrNone',
  'Outcome',
  'RuleSpec',
  'StateSpec',
  'TypedContract',
  'ValueType',
] as const;

/** Everything of the runtime that an emitted module may import: all public exports. */
export const RUNTIME_NAMES = [...VALUES, ...TYPES] as const;

/** The name of an export of the runtime. */
export type RuntimeName = (typeof RUNTIME_NAMES)[number];

const TYPE_NAMES: ReadonlySet<RuntimeName> = new Set(TYPES);

/** Whether an export of the runtime is a type, which an import must say. */
export function isRuntimeType(name: RuntimeName): boolean {
  return TYPE_NAMES.has(name);
}

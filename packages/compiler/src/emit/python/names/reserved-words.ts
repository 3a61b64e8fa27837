import { PYTHON_WORDS } from './snake-case.ts';

/** Functions and types that every module of Python has; a member of their name would hide them. */
const BUILT_IN = [
  'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile',
  'complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format',
  'frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license',
  'list locals map max memoryview min next object oct open ord pow print property quit range repr',
  'reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip',
].flatMap((line) => line.split(' '));

/** What a result on a date, a contract and an event have of their own. */
const OWN_MEMBERS = [
  'as_of',
  'checks',
  'docket',
  'event',
  'events',
  'explain',
  'mro',
  'of',
  'on',
  'performs',
  'self',
  'source',
  'term',
  'void_events',
];

/** What the modules themselves call what they work with. */
const LOCAL = ['annotations', 'cls', 'f', 'figure', 'inputs', 'value'];

/** Identifiers that no Term may take. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...PYTHON_WORDS,
  ...BUILT_IN,
  ...OWN_MEMBERS,
  ...LOCAL,
]);

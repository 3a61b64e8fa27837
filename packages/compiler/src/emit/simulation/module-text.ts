import type { Ir } from '../../ir/ir.ts';
import { stringLiteral } from '../typescript/text/string-literal.ts';
import { type InputEntry, inputEntries } from './input-entries.ts';
import type { Parts } from './written-parts.ts';
import { TIMED_COMMON, TIMED_NAMES, timedModuleCode } from './timed/timed-module.ts';
import type { Numeric } from './writer.ts';

/** The names that a module takes from its numeric mode, so far as it uses them. */
const MODE_NAMES = `
  NOT_YET NONE UNKNOWN IMPOSSIBLE isAbsent isPlace isUnknown merge undecidedOf joinAnd
  joinOr openCondition countOf domain add subtract multiply divide negate greater lesser
  round isMore isAtLeast isLess isAtMost isEqual isNotEqual isNear ABSENT not FactTable largestOf NO_DAY
  offsetDays openDaysOf firstFrom StateLog NEVER Waiting checkFigure commitWrites Writes
  daysThatHold fewOf weightedOf readField outcomeOf readPlain readPlainDate readPlainDates
  readPlainValue membersOf
`
  .trim()
  .split(/\s+/u);

const RUNTIME_NAMES = ['dayOfMonth', 'Exact', 'Missing', 'parseExact'];

/** The imports of all that the code of a module uses. */
export function imports(numeric: Numeric, parts: Parts, code: string): readonly string[] {
  const { mode, runtime, timed } = namesUsed(parts, code);
  return [
    ...(runtime.length === 0
      ? []
      : [`import { ${runtime.join(', ')} } from '@termsheet/runtime';`]),
    ...`import {\n${listed(mode)}\n} from '@termsheet/runtime/simulation/${numeric}';`.split('\n'),
    ...(timed.length === 0
      ? []
      : `import {\n${listed(timed)}\n} from '@termsheet/runtime/simulation/timed';`.split('\n')),
  ];
}

function listed(names: readonly string[]): string {
  return names.map((name) => `  ${name},`).join('\n');
}

/** What of the runtime the code of a module uses. */
export function namesUsed(
  { shared }: Parts,
  code: string,
): Readonly<Record<'mode' | 'runtime' | 'timed', readonly string[]>> {
  const used = (names: readonly string[]): readonly string[] =>
    names.filter((name) => uses(code, name)).toSorted();
  return {
    mode: used(MODE_NAMES),
    runtime: used(RUNTIME_NAMES),
    timed: shared.isTimed ? used(TIMED_NAMES) : [],
  };
}

function uses(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`, 'u').test(code);
}

/** The code that every module has, whatever its contract. */
const TIME = `
/** The close of a day; and what has not happened yet. */
const CLOSE = 1073741824;

/** The inputs in hand, the moment beyond which nothing is known, and the count of all that happened. */
let days = [], kinds = [], sequences = [], stands = [];
/** The first day of history, {@link NEVER} where it is none. */
let opens = NEVER;
let start = UNKNOWN, allGiven = false, horizonDay = 0, horizonSequence = 0, epoch = 0, clock = 0;
/** How many of the reported events were taken in. */
let taken = 0;
/** What is thrown where a value is missing of inputs that were taken to be given. */
const NOT_GIVEN = Symbol('not given');
const waiting = new Waiting();
const writes = new Writes();

function lookFrom(day, sequence) {
  horizonDay = day;
  horizonSequence = sequence;
  epoch += 1;
}

function firstOfHistory() {
  return isPlace(start) ? start : 0;
}

function firstDay() {
  return isPlace(start) ? start : horizonDay;
}

function dayOf(day) {
  return day === NO_DAY ? UNKNOWN : day;
}
`;

/** What modules share, whoever replays their history. */
const COMMON = `
function noDays(anchor) {
  return isAbsent(anchor) ? anchor : typeof anchor === 'object' ? openCondition(anchor) : UNKNOWN;
}

function absentWith(day, absent) {
  if (!isAbsent(day)) return absent;
  return isAbsent(absent) ? merge(day, absent) : day;
}

function openWith(open, verdict) {
  if (!isAbsent(verdict)) return open ?? openCondition(verdict);
  return open !== null && isAbsent(open) ? merge(open, verdict) : verdict;
}
`;

/** The replay of what was reported, and of what waits for its day. */
const REPLAY = `
function addWrite(state, copy, how, value, doubt, undated, neverUp, rule) {
  if (allGiven && (doubt !== null || undated !== null)) throw NOT_GIVEN;
  const at = writes.count;
  writes.count = at + 1;
  writes.states[at] = state;
  writes.copies[at] = copy;
  writes.hows[at] = how;
  writes.values[at] = undated === null ? value : undecidedOf(doubt, undated);
  writes.doubts[at] = doubt === null || undated === null ? doubt : undecidedOf(doubt, undated);
  writes.undated[at] = undated;
  writes.neverUp[at] = neverUp;
  writes.rules[at] = rule;
}

function commit(day) {
  clock += 1;
  if (writes.count > 0) commitWrites(domain, writes, { day, sequence: clock });
}

/** Takes inputs in hand and replays them through a day, at whose close terms are then read. */
function open(prepared, day) {
  allGiven = prepared.allGiven;
  use(prepared);
  goOn(prepared, day);
}

/**
 * Replays the history in hand through a later day, and takes it first for one of which everything is given: what
 * is read of it then is read without asking whether it is there. A prepared history of which that is not so is
 * known by it, and is replayed once more.
 */
function goOn(prepared, day) {
  try {
    if (allGiven && opens === NEVER) throw NOT_GIVEN;
    replay(day);
  } catch (error) {
    if (error !== NOT_GIVEN) throw error;
    allGiven = prepared.allGiven = false;
    use(prepared);
    replay(day);
  }
  lookFrom(day, CLOSE);
}

/** Reads terms as of a history of which everything is given, or as of any other. */
function readTerms(prepared, readGiven, read) {
  if (allGiven && prepared.readsGiven) {
    try {
      return readGiven();
    } catch (error) {
      if (error !== NOT_GIVEN) throw error;
      prepared.readsGiven = false;
    }
  }
  return read();
}

/** Replays all that was reported and not taken in, and all that waits for its day, through a day. */
function replay(through) {
  const reported = days;
  let event = taken;
  for (; event < reported.length; event += 1) {
    const day = reported[event];
    if (day > through) break;
    if (waiting.nextDay <= day) applyDue(day);
    take(event, day);
  }
  taken = event;
  applyDue(through);
}

/** All that waits for a day, or for one before it. */
function applyDue(through) {
  for (let effect = waiting.take(through); effect !== undefined; effect = waiting.take(through)) {
    const { day, event, rules } = effect;
    lookFrom(day, clock);
    for (const rule of rules) apply(rule, event, day);
    commit(day);
  }
}
`;

/** The whole code of a module behind its imports, but for what it exports. */
export function moduleCode(ir: Ir, parts: Parts): readonly string[] {
  const { needs, constants, isTimed } = parts.shared;
  const common = [
    ...(isTimed ? TIMED_COMMON : TIME).trimEnd().split('\n'),
    ...COMMON.trimEnd().split('\n'),
    ...(isTimed ? [] : REPLAY.trimEnd().split('\n')),
    '',
    ...[...needs.calendars].map((at) => calendarLine(ir, at)),
    ...[...constants].map(
      ([figure, name]) => `const ${name} = domain.figure(parseExact(${stringLiteral(figure)}));`,
    ),
  ];
  if (isTimed) return [...common, ...timedModuleCode(ir, parts)];
  const entries = { lists: listEntries(parts), inputs: inputEntries(ir, needs, 'inputs') };
  return [
    ...common,
    ...[...entries.inputs, ...entries.lists].map(([name]) => `let ${name};`),
    '',
    ...parts.lines,
    '',
    ...applyCode(parts),
    '',
    ...takeCode(parts),
    '',
    ...prepareCode(entries),
    '',
    ...useCode(ir, parts, entries),
  ];
}

/** The days of a calendar; those on which a condition holds are asked of the engine. */
function calendarLine(ir: Ir, at: number): string {
  const spec = ir.calendars[at];
  if (spec === undefined || spec.condition === null) {
    return `const calendar${at} = openDaysOf(${stringLiteral(spec?.base ?? '')});`;
  }
  return `const calendar${at} = new AskedCalendar(${at}, domain, () => ({ run, moment: horizon }));`;
}

/** What every module reads of the events that were told. */
const COLUMNS: readonly InputEntry[] = [
  ['days', 'occurrences.map(({ day }) => day)'],
  ['kinds', 'occurrences.map(({ event }) => event)'],
  ['sequences', 'occurrences.map(() => CLOSE)'],
  ['stands', 'occurrences.map(() => true)'],
];

/** The lists of a module's events and of their fields. */
function listEntries({ shared: { needs } }: Parts): readonly InputEntry[] {
  return [
    ...[...needs.events].map((at): InputEntry => [
      `events${at}`,
      `occurrences.flatMap(({ event }, place) => (event === ${at} ? [place] : []))`,
    ]),
    ...[...needs.fields].map((at): InputEntry => {
      const [event = '', field = ''] = at.split('/');
      return [
        `field${event}x${field}`,
        `readField(domain, occurrences, { event: ${event}, field: ${field} })`,
      ];
    }),
  ];
}

function applyCode({ waiting, givenRules }: Parts): readonly string[] {
  return [
    '/** What an event that waited brings by one rule. */',
    'function apply(rule, event, day) {',
    '  switch (rule) {',
    ...waiting.map((at) => {
      const given = givenRules.has(at) ? `allGiven ? rule${at}Given(event, day, clock) : ` : '';
      return `    case ${at}: return ${given}rule${at}(event, null, day, clock);`;
    }),
    '  }',
    '}',
  ];
}

function takeCode({ upon, judged, givenUpon }: Parts): readonly string[] {
  const cases = [...new Set([...judged, ...upon])].flatMap((event) => [
    `    case ${event}:`,
    '      lookFrom(day, clock);',
    ...(judged.includes(event)
      ? [
          `      stands[event] = judge${event}(event, day, clock);`,
          '      if (stands[event] === false) return;',
          '      if (allGiven && stands[event] !== true) throw NOT_GIVEN;',
          '      epoch += 1;',
        ]
      : []),
    ...(upon.includes(event)
      ? [
          ...(givenUpon.has(event)
            ? [
                `      if (allGiven) upon${event}Given(event, day, clock);`,
                `      else upon${event}(event, day, clock);`,
              ]
            : [`      upon${event}(event, day, clock);`]),
          '      commit(day);',
        ]
      : []),
    '      return;',
  ]);
  return [
    '/** Takes in an event as it was reported; before its first day a contract changes by none. */',
    'function take(event, day) {',
    '  clock += 1;',
    '  sequences[event] = clock;',
    '  if (day < opens) return;',
    '  switch (kinds[event]) {',
    ...cases,
    '  }',
    '}',
  ];
}

function prepareCode(entries: Entries): readonly string[] {
  return [
    '/** What was told of events. Only its replay changes it, and each begins by taking that back. */',
    'function prepareTold(occurrences) {',
    '  return {',
    ...[...COLUMNS, ...entries.lists].map(([name, code]) => `    ${name}: ${code},`),
    '  };',
    '}',
    '',
    'function prepareInputs(inputs, told = prepareTold(inputs.occurrences)) {',
    '  return {',
    '    told,',
    '    allGiven: true,',
    '    readsGiven: true,',
    ...entries.inputs.map(([name, code]) => `    ${name}: ${code},`),
    '  };',
    '}',
  ];
}

interface Entries {
  readonly lists: readonly InputEntry[];
  readonly inputs: readonly InputEntry[];
}

/** Takes inputs in hand, and forgets the history of the ones before. */
function useCode(ir: Ir, parts: Parts, entries: Entries): readonly string[] {
  return [
    'function use(prepared) {',
    `  ({ ${namesOf([...COLUMNS, ...entries.lists])} } = prepared.told);`,
    ...(entries.inputs.length === 0 ? [] : [`  ({ ${namesOf(entries.inputs)} } = prepared);`]),
    '  for (let event = 0; event < sequences.length; event += 1) sequences[event] = CLOSE;',
    ...parts.judged.map((event) => `  for (const event of events${event}) stands[event] = true;`),
    ...[...parts.shared.needs.states].map((at) => {
      const copies = ir.states[at]?.keyedBy == null ? '1' : 'days.length + 1';
      return `  state${at}Log.reset(${copies});`;
    }),
    ...parts.shared.remembering.map((name) => `  ${name}_day = NO_DAY;`),
    '  writes.count = 0;',
    '  clock = 0;',
    '  taken = 0;',
    '  waiting.reset();',
    '  start = findStart();',
    '  opens = isPlace(start) ? start : NEVER;',
    '}',
  ];
}

function namesOf(entries: readonly InputEntry[]): string {
  return entries.map(([name]) => name).join(', ');
}

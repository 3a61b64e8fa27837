import type { Ir } from '../../../ir/ir.ts';
import type { Parts } from '../written-parts.ts';
import type { Needs } from '../writer.ts';
import { dataCode } from '../data-code.ts';
import { inputEntries } from '../input-entries.ts';

/** The names that a module on the engine's timeline takes from the runtime besides, so far as it uses them. */
export const TIMED_NAMES = `
  interestBetween rolledDeadline lateCost unpaidAmount allocate readFact readLatest interpolated daysFrom
  Frame Moment scheduleDate readState Timeline compareTimes TimeOfDay Duration Occurrence AskedCalendar
  daysOfRows leftOverOf toEngine dayOrAbsence absenceOfRows dayOfRow fieldOf firstRow isOfOneDay reaches stands standsIn
`
  .trim()
  .split(/\s+/u);

/** The code that every such module has, whatever its contract. */
export const TIMED_COMMON = `
/** The close of a day. */
const CLOSE = Infinity;

/** The inputs in hand, the history that the engine replays of them, and the moment beyond which nothing is known. */
let inputs = null, run = null;
let horizon = null, horizonDay = 0, horizonSequence = 0;
/** The number of the moment in hand, by which functions remember what they gave; and how many there were. */
let epoch = 0, epochs = 0, depth = 0;

function lookFrom(moment, number) {
  horizon = moment;
  horizonDay = moment.day;
  horizonSequence = moment.sequence;
  epoch = number;
}

function lookFromNew(moment) {
  epochs += 1;
  lookFrom(moment, epochs);
}

/** An expression as the engine asks for it. */
function codeOf(read, lift) {
  return ({ run: asking, moment, locals }) => {
    if (run !== asking) takeUp(asking);
    const before = horizon, number = epoch;
    if (moment.horizon !== before) lookFromNew(moment.horizon);
    depth += 1;
    try {
      return lift(read(moment.day, moment.sequence, locals));
    } catch (error) {
      daily = true;
      throw error;
    } finally {
      depth -= 1;
      if (depth > 0 && horizon !== before) lookFrom(before, number);
    }
  };
}

/** Whether what was read may be otherwise on another day though nothing happened. */
let daily = false;
/** By the event: after which report or change its condition was last asked, and until when that verdict stands. */
let verdicts = [];

/** The condition on which an event happens. */
function verdictOf(read, event) {
  const ask = codeOf(read, domain.lift);
  return (frame) => {
    verdicts[event] = undefined;
    daily = false;
    const verdict = ask(frame);
    if (daily || typeof verdict !== 'boolean') return verdict;
    const { day, sequence } = frame.moment;
    verdicts[event] = { clock: sequence, until: rowDays.find((each) => each > day) ?? CLOSE };
    return verdict;
  };
}

const lasting = {
  nextDay(event, from, clock) {
    const known = verdicts[event];
    return known !== undefined && known.clock === clock && known.until > from ? known.until : from;
  },
};

function takeUp(asking) {
  run = asking;
  verdicts = [];
}

function notAsked() {
  throw new Error('The engine asks for what a module left out.');
}

function liftValue(value) {
  return toEngine(domain, value);
}

/** A day is no figure, though both are numbers in doubles. */
function liftDay(value) {
  return isPlace(value) ? value : domain.lift(value);
}

function momentAt(day, sequence) {
  if (day === horizonDay && sequence === horizonSequence) return horizon;
  return sequence === CLOSE ? run.closeOf(day, horizon) : new Moment(day, sequence, horizon);
}

function frameAt(day, sequence, locals = []) {
  return new Frame(run, momentAt(day, sequence), locals, null);
}

function stateAt(index, day, sequence, key) {
  return domain.lower(readState(frameAt(day, sequence), { site: null, index, key }));
}

function firstDay() {
  return typeof run.start === 'number' ? run.start : horizonDay;
}

function dayOf(day) {
  return dayOrAbsence(domain, day);
}
`;

/** What reads inputs, takes them in hand, and replays their history. */
export function timedModuleCode(ir: Ir, parts: Parts): readonly string[] {
  const { needs, remembering } = parts.shared;
  const entries = inputEntries(ir, needs, 'given');
  const names = entries.map(([name]) => name);
  return [
    `let ${['rowDays = []', ...names].join(', ')};`,
    ...parts.lines,
    '',
    'function prepareInputs(given) {',
    '  return {',
    '    inputs: given,',
    `    rowDays: daysOfRows(${dataCode(plainFacts(ir, needs))}.map((at) => given.facts[at])),`,
    ...entries.map(([name, code]) => `    ${name}: ${code},`),
    '  };',
    '}',
    '',
    '/** Takes inputs in hand and replays them through a day; gives why that cannot be done, or null. */',
    'function open(prepared, day) {',
    `  ({ ${['inputs', 'rowDays', ...names].join(', ')} } = prepared);`,
    ...remembering.map((name) => `  ${name}_day = NO_DAY;`),
    '  depth = 0;',
    '  horizon = null;',
    "  const timeline = new Timeline(program, inputs, { recording: 'values', lasting, leftOver: leftOverOf(domain) });",
    '  if (run !== timeline.run) takeUp(timeline.run);',
    '  const failure = timeline.advance(day);',
    '  run.limits.renew();',
    '  lookFromNew(new Moment(day, CLOSE, null));',
    '  // Terms are read from here on: whatever the engine asks for meanwhile, they go on from this moment.',
    '  depth = 1;',
    '  return failure === null ? null : domain.lower(failure);',
    '}',
  ];
}

/** What tells which rule made a state what it is, for whoever asks for that besides. */
export function timedRulesCode(ir: Ir): readonly string[] {
  return [
    '',
    '/** The rule that made a state what it is; -1 where its start stands. */',
    'function ruleOfState(state, day) {',
    '  const change = run.history(state).lastChange(momentAt(day, CLOSE));',
    '  return change === null ? -1 : clausesOfRules.indexOf(change.clause);',
    '}',
    '',
    `const clausesOfRules = ${dataCode(ir.rules.map(({ clause }) => clause))};`,
  ];
}

/** The facts that stay as they are from one of their rows to the next. */
function plainFacts(ir: Ir, { facts }: Needs): readonly number[] {
  return [...facts].filter((at) => ir.facts[at]?.series === null);
}

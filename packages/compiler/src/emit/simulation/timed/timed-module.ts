import type { Ir } from '../../../ir/ir.ts';
import type { Parts } from '../written-parts.ts';
import type { Needs } from '../writer.ts';
import { dataCode, dataLines } from '../data-code.ts';
import { inputEntries } from '../input-entries.ts';
import { restsOnAll } from './rests-on.ts';

/** The names that a module on the engine's timeline takes from the runtime besides, so far as it uses them. */
export const TIMED_NAMES = `
  interestBetween rolledDeadline lateCost unpaidAmount allocate readFact readLatest interpolated daysFrom
  CLOSE Frame Moment scheduleDate readState Timeline compareTimes TimeOfDay Duration Occurrence AskedCalendar
  AFTER_ALL_DAYS BEFORE_ALL_DAYS daysOfRows firstAfter RestedOn Resting stretchesThatHold turnOfWindow leftOverOf toEngine dayOrAbsence absenceOfMade absenceOfRows dayOfRow fieldOf firstRow isOfOneDay lastUnless mayFollow reaches stands standsIn
`
  .trim()
  .split(/\s+/u);

/** The code that every such module has, whatever its contract. */
export const TIMED_COMMON = `
/** The inputs in hand, the history that the engine replays of them, and the moment beyond which nothing is known. */
let inputs = null, run = null, timeline = null;
/** Why the history could not be replayed as far as was asked; null where it could. */
let failure = null;
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
    run = asking;
    const before = horizon, number = epoch;
    if (moment.horizon !== before) lookFromNew(moment.horizon);
    depth += 1;
    try {
      return lift(read(moment.day, moment.sequence, locals));
    } catch (error) {
      until = BEFORE_ALL_DAYS;
      throw error;
    } finally {
      depth -= 1;
      if (depth > 0 && horizon !== before) lookFrom(before, number);
    }
  };
}

/** The first day on which what was read may be otherwise though nothing happens until then. */
let until = AFTER_ALL_DAYS;
/** What happened that conditions and duties rest on. */
let changes = null;

function standsUntil(day) {
  if (day < until) until = day;
}

/** The first day, from one on, on which it may come out otherwise how another day lies to the date in question. */
function turningDay(day, other) {
  return other > day ? other : other === day ? day + 1 : AFTER_ALL_DAYS;
}

/** The first day after one on which what was read on it may be otherwise, by itself or by what happens. */
function endOfStretch(day) {
  if (until <= day + 1) return day + 1;
  const { start, happenings } = run;
  const first = day < start ? start : AFTER_ALL_DAYS;
  return Math.min(until, happenings.nextHappened(day), firstAfter(rowDays, day), first);
}

/** The same, where no day beyond the last that is known is like one before it. */
function nextStretch(day) {
  return day > horizonDay ? day + 1 : Math.min(endOfStretch(day), horizonDay + 1);
}

/** What a question comes to on a day, and the first day on which it may come to something else. */
function stretchFrom(ask, day) {
  until = AFTER_ALL_DAYS;
  const verdict = ask(day, day === horizonDay ? horizonSequence : CLOSE);
  return { verdict, end: endOfStretch(day) };
}

/** Whether a condition holds on days of a window. */
function holdsOnDays(ask, window) {
  const before = until;
  const read = (day) => stretchFrom(ask, day);
  const { verdict, stands } = stretchesThatHold(domain, read, { ...window, known: horizonDay });
  until = Math.min(before, stands);
  return verdict;
}

/** The condition on which an event happens. */
function verdictOf(read, event) {
  const ask = codeOf(read, domain.lift);
  const place = resting.placeOf('event', event);
  return (frame) => {
    const standing = changes.of(place);
    standing.until = BEFORE_ALL_DAYS;
    lasting.beginReading();
    const verdict = ask(frame);
    standing.until = lasting.endReading(AFTER_ALL_DAYS, frame.day);
    return verdict;
  };
}

/** How long what the engine reads of the contract stands. */
const lasting = {
  happened: (event, day) => changes.note(resting.events[event], day),
  wrote: (state, day) => changes.note(resting.states[state], day),
  becameOf: (obligation, day) => changes.note(resting.obligations[obligation], day),
  standingOf: (event) => changes.of(resting.placeOf('event', event)),
  trialOf(event) {
    const place = resting.placeOf('trial', event);
    return place < 0 ? null : changes.of(place);
  },
  tryAgain(tried, collect) {
    const around = lasting.beginReading();
    const collected = collect();
    const stands = lasting.endReading(around, tried[0].day);
    for (const { occurrence } of tried) {
      const trial = lasting.trialOf(occurrence.event);
      if (trial !== null) trial.until = stands;
    }
    return collected;
  },
  beginReading() {
    const around = until;
    until = AFTER_ALL_DAYS;
    return around;
  },
  endReading(around, day) {
    const stands = Math.min(until, firstAfter(rowDays, day));
    until = around;
    return stands;
  },
  changesOf: (obligation) => changes.of(resting.placeOf('obligation', obligation)).count,
  nextChangeOf(accrual, after) {
    return changes.of(resting.placeOf('accrual', accrual)).nextAfter(after);
  },
};

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

/** By the state: the last of its values that was read, and what that is among the figures of the module. */
const statesRead = [], statesGiven = [];

/** A state that has no key and changes by what is written to it alone. */
function plainStateAt(index, day, sequence) {
  if (typeof run.start !== 'number') return stateAt(index, day, sequence, null);
  if (day > horizonDay) return UNKNOWN;
  if (day < run.start) return NOT_YET;
  const history = run.history(index);
  run.limits.restOn(history.height);
  const value = history.valueAt({ day, sequence });
  if (value !== statesRead[index]) {
    statesRead[index] = value;
    statesGiven[index] = domain.lower(value);
  }
  return statesGiven[index];
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
    '',
    '/** What of history conditions, duties and accruals rest on. */',
    `const resting = new Resting(${dataLines(restsOnAll(ir, needs))});`,
    ...parts.lines,
    '',
    'function prepareInputs(given) {',
    '  return {',
    '    inputs: given,',
    `    rowDays: daysOfRows(given, ${dataCode(plainFacts(ir, needs))}),`,
    ...entries.map(([name, code]) => `    ${name}: ${code},`),
    '  };',
    '}',
    '',
    '/** Takes inputs in hand and replays them through a day, at whose close terms are then read. */',
    'function open(prepared, day) {',
    `  ({ ${['inputs', 'rowDays', ...names].join(', ')} } = prepared);`,
    ...remembering.map((name) => `  ${name}_day = NO_DAY;`),
    '  changes = new RestedOn(resting);',
    "  timeline = new Timeline(program, inputs, { recording: 'values', lasting, leftOver: leftOverOf(domain) });",
    '  run = timeline.run;',
    '  goOn(prepared, day);',
    '}',
    '',
    '/** Replays the history in hand through a later day. */',
    'function goOn(prepared, day) {',
    '  depth = 0;',
    '  horizon = null;',
    '  const reason = timeline.advance(day);',
    '  run.limits.renew();',
    '  lookFromNew(new Moment(day, CLOSE, null));',
    '  // Terms are read from here on: whatever the engine asks for meanwhile, they go on from this moment.',
    '  depth = 1;',
    '  failure = reason === null ? null : domain.lower(reason);',
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
  return [...ir.facts.entries()].flatMap(([at, { series, keyedBy }]) =>
    series === null && (keyedBy !== null || facts.has(at)) ? [at] : [],
  );
}

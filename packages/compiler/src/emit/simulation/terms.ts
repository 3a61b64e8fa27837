import { writeGivenState } from './given/given-states.ts';
import { isOfItsDay } from './of-its-day.ts';
import { Refused } from './refused.ts';
import { requireReported } from './rows.ts';
import { rememberingInTime } from './timed/remembering.ts';
import { type At, type Mode, type Shared, Writer } from './writer.ts';
import type { Ir } from '../../ir/ir.ts';
import { stringLiteral } from '../typescript/text/string-literal.ts';

/** What a function of a module is made from. */
export interface Making {
  readonly ir: Ir;
  readonly shared: Shared;
  /** Any inputs where nothing is said. */
  readonly mode?: Mode;
}

/** The moment of a function, by the names of its parameters. */
const HERE: At = { day: 'day', sequence: 'sequence', slots: new Map() };

const WITH_INPUT: At = { ...HERE, slots: new Map([[0, 'input']]) };

/** Where what a copy or a reading is asked for is no event that happened. */
const NO_PLACE = '!isPlace(input)';
const NO_OCCURRENCE = '!(input instanceof Occurrence)';

/** The function of a definition, which remembers the last that it was asked. */
export function writeDefinition({ ir, shared, mode }: Making, index: number): readonly string[] {
  const spec = ir.definitions[index];
  if (spec === undefined) return [];
  if (ir.systems.some(({ members }) => members.includes(index))) {
    throw new Refused(`${spec.name}, which is solved together with others`);
  }
  const writer = new Writer(ir, shared, mode);
  const name = writer.named('definition', index);
  const hasInput = spec.keyedBy !== null || spec.parameter !== null;
  if (spec.keyedBy !== null) {
    requireReported(writer, spec.keyedBy);
    writer.sure('input');
  }
  const value = writer.write(spec.body, hasInput ? WITH_INPUT : HERE);
  noteKnown(writer, name, value);
  const called = shared.callsBefore.get(name) ?? 0;
  // On the engine's timeline what stands behind a term is dear, and searches and windows ask for it often.
  if (called < 2 && !shared.isTimed) {
    return [
      `function ${name}(day, sequence${hasInput ? ', input' : ''}) {`,
      ...(hasInput ? ['  if (input === undefined) return UNKNOWN;'] : []),
      ...writer.lines,
      `  return ${value};`,
      '}',
    ];
  }
  const lines = [...writer.lines, `  const value = ${value};`];
  shared.remembering.push(name);
  if (shared.isTimed) return rememberingInTime({ name, hasInput }, lines);
  return remembering({ name, hasInput, isOfItsDay: isOfItsDay(ir, spec.body) }, lines);
}

/** Notes what a function gives for sure, for those that call it. */
function noteKnown(writer: Writer, name: string, value: string): void {
  const known = writer.mode === 'given' ? writer.knownOf(value) : null;
  if (known !== null) writer.shared.known.set(name, known);
}

interface Remembered {
  readonly name: string;
  readonly hasInput: boolean;
  /** Whether it rests on nothing but its day, whatever happened on it. */
  readonly isOfItsDay: boolean;
}

/** A function that remembers the last that it was asked. */
function remembering(
  { name, hasInput, isOfItsDay }: Remembered,
  lines: readonly string[],
): readonly string[] {
  const keys = [
    'day',
    ...(isOfItsDay ? [] : ['sequence', 'epoch']),
    ...(hasInput ? ['input'] : []),
  ];
  const isKnown = keys.map((key) => `${key} === ${name}_${key}`).join(' && ');
  const within = isOfItsDay ? ' && day <= horizonDay' : '';
  return [
    `let ${name}_value, ${keys.map((key) => `${name}_${key}${key === 'day' ? ' = NO_DAY' : ''}`).join(', ')};`,
    `function ${name}(day, sequence${hasInput ? ', input' : ''}) {`,
    `  if (${isKnown}${within}) return ${name}_value;`,
    ...(hasInput ? ['  if (input === undefined) return UNKNOWN;'] : []),
    ...lines,
    ...keys.map((key) => `  ${name}_${key} = ${key};`),
    `  return (${name}_value = value);`,
    '}',
  ];
}

/** The function of the chosen reading of an ambiguity. */
export function writeAmbiguity({ ir, shared, mode }: Making, index: number): readonly string[] {
  const spec = ir.ambiguities[index];
  if (spec === undefined) return [];
  const writer = new Writer(ir, shared, mode);
  if (spec.keyedBy !== null) {
    requireReported(writer, spec.keyedBy);
    writer.sure('input');
  }
  writer.block(`switch (reading${index})`, () => {
    for (const [at, { label, value }] of spec.readings.entries()) {
      writer.block(`case ${at}:`, () => {
        if (value === null) {
          writer.line(`return ${stringLiteral(label)};`);
          return;
        }
        const isNone = shared.isTimed ? NO_OCCURRENCE : NO_PLACE;
        if (spec.keyedBy !== null) writer.line(`if (${isNone}) return input ?? UNKNOWN;`);
        const place = spec.keyedBy === null ? HERE : WITH_INPUT;
        writer.line(`return ${writer.write(value, place)};`);
      });
    }
  });
  const input = spec.keyedBy === null ? '' : ', input';
  return [
    `function ${writer.named('ambiguity', index)}(day, sequence${input}) {`,
    ...writer.lines,
    '  return UNKNOWN;',
    '}',
  ];
}

/** The log of a state, what it starts at, and what it is at a moment. */
export function writeState({ ir, shared }: Making, index: number): readonly string[] {
  const spec = ir.states[index];
  if (spec === undefined) return [];
  if (spec.accrual !== null || spec.accrues !== null) {
    throw new Refused(`${spec.name}, which grows by itself from day to day`);
  }
  const writer = new Writer(ir, shared);
  const isKeyed = spec.keyedBy !== null;
  if (spec.keyedBy !== null) {
    requireReported(writer, spec.keyedBy);
    writer.sure('input');
  }
  const start = writer.write(spec.start, isKeyed ? WITH_INPUT : HERE);
  const name = `state${index}`;
  const copy = isKeyed ? 'input' : '0';
  const opening = isKeyed
    ? [
        '  if (days[input] > day || (days[input] === day && !(sequences[input] <= sequence))) return NOT_YET;',
      ]
    : [];
  return [
    `const ${name}Log = new StateLog();`,
    `const ${name}Written = { log: ${name}Log, floor: '${spec.floor}', start: ${name}Start };`,
    `function ${name}Start(input) {`,
    `  const day = ${isKeyed ? 'days[input]' : 'firstOfHistory()'}, sequence = ${isKeyed ? 'sequences[input]' : '0'};`,
    '  const seenDay = horizonDay, seenSequence = horizonSequence;',
    '  lookFrom(day, sequence);',
    ...writer.lines,
    '  lookFrom(seenDay, seenSequence);',
    `  return checkFigure(domain, '${spec.floor}', ${start});`,
    '}',
    `function ${name}(day, sequence${isKeyed ? ', input' : ''}) {`,
    '  if (day > horizonDay) return UNKNOWN;',
    ...(isKeyed ? [`  if (${NO_PLACE}) return input ?? UNKNOWN;`] : []),
    isKeyed
      ? '  if (opens === NEVER) return start;'
      : '  if (day < opens) return opens === NEVER ? start : NOT_YET;',
    ...opening,
    `  const pending = ${name}Log.pendingAt(${copy}, day, sequence);`,
    '  if (pending !== null) return pending;',
    `  const change = ${name}Log.seen(${copy}, day, sequence);`,
    `  return change === null ? ${name}Log.startOf(${copy}, ${name}Start) : change.value;`,
    '}',
    '',
    ...writeGivenState({ ir, shared }, index),
  ];
}

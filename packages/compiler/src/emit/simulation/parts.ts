import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';
import { write } from './expressions.ts';
import { isReported } from './given/given-rows.ts';
import { writeGivenRule, writeGivenUpon } from './given/given-rules.ts';
import { NotCovered, namedPart } from './named-part.ts';
import { writeTimedParts } from './timed/write-timed-parts.ts';
import { writeJudge, writeRule, writesKept, writeUpon } from './rules.ts';
import { type Making, writeAmbiguity, writeDefinition, writeState } from './terms.ts';
import { makeShared, type Needs, type Numeric, type Shared, Writer } from './writer.ts';
import type { Parts } from './written-parts.ts';

/** The terms of a contract, by their indexes, that a module is to give. */
export interface Wanted {
  readonly definitions: readonly number[];
  readonly states: readonly number[];
}

/**
 * Writes the functions of the terms that are wanted and of all that they rest on. What one function needs
 * shows only once it is written, so they are all written again until nothing new is needed.
 *
 * @throws NotCovered for the first construct that direct code does not cover.
 */
export function writeParts(ir: Ir, wanted: Wanted, numeric: Numeric): Parts {
  const needed = neededFor(wanted);
  try {
    return writeUntilKnown(ir, needed, { numeric, isTimed: false });
  } catch (error) {
    if (!(error instanceof NotCovered)) throw error;
    return writeUntilKnown(ir, needed, { numeric, isTimed: true });
  }
}

/**
 * The same on exact figures, of a module whose history the engine replays whatever terms rest on; `all`: what the
 * whole history needs, and no term.
 *
 * @throws NotCovered for the first construct that direct code does not cover.
 */
export function writePartsInTime(ir: Ir, wanted: Wanted | 'all'): Parts {
  const needed = wanted === 'all' ? wholeHistory(ir) : neededFor(wanted);
  return writeUntilKnown(ir, needed, { numeric: 'exact', isTimed: true });
}

/** Notes what a module needs from the beginning. */
type Needing = (needs: Needs) => void;

function neededFor({ definitions, states }: Wanted): Needing {
  return (needs) => {
    for (const at of definitions) needs.definitions.add(at);
    for (const at of states) needs.states.add(at);
  };
}

function wholeHistory(ir: Ir): Needing {
  return (needs) => {
    for (const at of ir.states.keys()) needs.states.add(at);
    for (const at of ir.events.keys()) needs.events.add(at);
    for (const at of ir.obligations.keys()) needs.obligations.add(at);
    for (const at of ir.deadlines.keys()) needs.headings.add(at);
    for (const at of ir.calendars.keys()) needs.calendars.add(at);
  };
}

/** How a module counts, and who replays its history. */
type Mode = Pick<Shared, 'numeric' | 'isTimed'>;

function writeUntilKnown(ir: Ir, needed: Needing, mode: Mode): Parts {
  let shared = makeShared({ ...mode, write }, null);
  needed(shared.needs);
  for (let isKnown = false; ;) {
    const before = sizeOf(shared.needs) + shared.known.size;
    const fresh = makeShared({ ...mode, write }, shared);
    const making = { ir, shared: fresh };
    const parts = mode.isTimed ? writeTimedParts(making) : writeOnce(making);
    // Once more where nothing is new, since only then it is known what is called often.
    if (isKnown) return parts;
    isKnown = sizeOf(fresh.needs) + fresh.known.size === before;
    shared = fresh;
  }
}

function sizeOf(needs: Needs): number {
  return Object.values(needs).reduce((sum, each: ReadonlySet<unknown>) => sum + each.size, 0);
}

function writeOnce(making: Making): Parts {
  const { ir, shared } = making;
  const { needs } = shared;
  const lines: string[] = [...writeStart(making)];
  const add = (term: string, written: () => readonly string[]): void => {
    lines.push('', ...namedPart(term, written));
  };
  for (const at of needs.definitions) {
    add(ir.definitions[at]?.name ?? '', () => writeDefinition(making, at));
    lines.push('', ...writeDefinition({ ...making, mode: 'given' }, at));
  }
  for (const at of needs.ambiguities) {
    add(ir.ambiguities[at]?.name ?? '', () => writeAmbiguity(making, at));
    lines.push('', ...writeAmbiguity({ ...making, mode: 'given' }, at));
  }
  for (const at of needs.states) add(ir.states[at]?.name ?? '', () => writeState(making, at));
  const rules = [...ir.rules.entries()].filter(
    ([, rule]) => writesKept(rule, needs.states).length > 0,
  );
  for (const [at, rule] of rules) {
    add(nameOf(ir, rule.event), () => writeRule(making, at));
    lines.push('', ...writeGivenRule(making, at));
  }
  const judged: number[] = [];
  for (const event of needs.events) {
    const judging = namedPart(nameOf(ir, event), () => writeJudge(making, event));
    if (judging.length > 0) judged.push(event);
    lines.push('', ...judging);
  }
  const upon = [...new Set(rules.map(([, { event }]) => event))];
  for (const event of upon) {
    add(nameOf(ir, event), () => writeUpon(making, event));
    lines.push('', ...writeGivenUpon(making, event));
  }
  const waiting = rules.flatMap(([at, { effective }]) => (effective === null ? [] : [at]));
  const givenUpon = new Set(upon.filter((event) => isReported(ir, event)));
  const givenRules = new Set(
    rules.flatMap(([at, { event }]) => (givenUpon.has(event) ? [at] : [])),
  );
  return { lines, shared, codes: new Map(), waiting, upon, judged, givenRules, givenUpon };
}

function nameOf(ir: Ir, event: number): string {
  return `what happens upon ${ir.events[event]?.name ?? 'an event'}`;
}

/** The first day of history, which everything before comes after. */
function writeStart({ ir, shared }: Making): readonly string[] {
  const body: IrExpression | null = ir.inEffectFrom;
  const writer = new Writer(ir, shared);
  const value =
    body === null
      ? String(Number.MIN_SAFE_INTEGER)
      : namedPart('the day on which the contract takes effect', () =>
          writer.write(body, { day: '0', sequence: '0', slots: new Map() }),
        );
  return [
    'function findStart() {',
    '  lookFrom(0, 0);',
    ...writer.lines,
    `  return ${writer.isPlace(value)} || ${writer.isAbsent(value)} ? ${value} : UNKNOWN;`,
    '}',
  ];
}

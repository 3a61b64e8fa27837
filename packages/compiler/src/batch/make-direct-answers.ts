import { type Day, type Inputs, Missing, type Value, type ValueType } from '@termsheet/runtime';
import { type Direct, makeDirect } from '../emit/simulation/make-direct.ts';
import { NotCovered } from '../emit/simulation/named-part.ts';
import type { Wanted } from '../emit/simulation/parts.ts';
import type { Ir } from '../ir/ir.ts';
import type { TermResult } from '../results/results.ts';
import type { TermPlace } from '../results/term-place.ts';
import { termSpec } from '../results/term-spec.ts';

/** Longer histories are left to the engine, which bounds how much work a question may take. */
const MOST_EVENTS = 200;

/** So many more scenarios may be asked in vain than not, before no more are. */
const MOST_LOST = 20;

/** What is asked of direct code: terms with one value each. */
interface Asked {
  readonly terms: readonly TermPlace[];
  readonly withArguments: ReadonlyMap<number, Value>;
}

/** What all terms are in one scenario; null where the engine has to say why one of them has no value. */
export type DirectAnswers = (inputs: Inputs, on: Day) => readonly TermResult[] | null;

/**
 * Direct code for the terms that are asked of many scenarios; null where it does not cover all of them, or
 * one is kept for each of several or has to be asked for something.
 */
export function makeDirectAnswers(ir: Ir, { terms, withArguments }: Asked): DirectAnswers | null {
  if (!terms.every((place) => hasOneValue(ir, place, withArguments))) return null;
  const definitions = indexesOf(terms, 'definition');
  const states = indexesOf(terms, 'state');
  const direct = directOf(ir, { definitions, states });
  if (direct === null) return null;
  const given = [
    ...definitions.map((at) => withArguments.get(at) ?? null),
    ...states.map(() => null),
  ];
  const places = terms.map(({ kind, index }) =>
    kind === 'definition' ? definitions.indexOf(index) : definitions.length + states.indexOf(index),
  );
  // Where the engine replays for direct code too, asking both of most scenarios would take longer than one.
  let lost = 0;
  return (inputs, on) => {
    if (inputs.occurrences.length > MOST_EVENTS || lost > MOST_LOST) return null;
    const values = valuesOf(direct, { inputs, on, given });
    if (direct.isTimed) lost = Math.max(0, lost + (values === null ? 1 : -1));
    if (values === null) return null;
    const rules = direct.rulesOfStates(on);
    return terms.map((place, at): TermResult => {
      const value = values[places[at] ?? -1] ?? false;
      const rule = place.kind === 'state' ? rules[states.indexOf(place.index)] : undefined;
      return resultOf(ir, { place, value, rule: rule ?? -1 });
    });
  };
}

function indexesOf(terms: readonly TermPlace[], kind: TermPlace['kind']): readonly number[] {
  return [...new Set(terms.filter((each) => each.kind === kind).map(({ index }) => index))];
}

function hasOneValue(ir: Ir, place: TermPlace, withArguments: ReadonlyMap<number, Value>): boolean {
  if (place.kind !== 'state' && place.kind !== 'definition') return false;
  const { keyedBy, parameter, type } = termSpec(ir, place);
  if (keyedBy !== null || isOfEvents(type)) return false;
  return parameter === null || withArguments.has(place.index);
}

/** Direct code knows an event by its place among those reported, which tells a reader nothing. */
function isOfEvents(type: ValueType): boolean {
  return type.kind === 'occurrence' || (type.kind === 'list' && isOfEvents(type.of));
}

function directOf(ir: Ir, wanted: Wanted): Direct | null {
  try {
    return makeDirect(ir, wanted, 'exact');
  } catch (error) {
    if (error instanceof NotCovered) return null;
    throw error;
  }
}

/** The values, where each term has one; whatever stands in the way, the engine words it. */
function valuesOf(
  direct: Direct,
  of: { readonly inputs: Inputs; readonly on: Day; readonly given: readonly (Value | null)[] },
): readonly Value[] | null {
  try {
    const values = direct.evaluate(direct.prepare(of.inputs), of.on, of.given);
    return values.some((value) => value instanceof Missing) ? null : values;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function resultOf(
  ir: Ir,
  of: { readonly place: TermPlace; readonly value: Value; readonly rule: number },
): TermResult {
  const { place, value, rule } = of;
  const { name, kind } = place;
  const { type, clause: own } = termSpec(ir, place);
  const clause = ir.rules[rule]?.clause ?? own;
  return { name, of: null, kind, type, clause, value, reading: null, asksFor: null };
}

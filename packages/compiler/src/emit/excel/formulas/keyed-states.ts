import type { RuleSpec, WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Local } from './env.ts';
import { atom, type Formula, keyOf, write } from './formula.ts';
import { isEvent } from './is-event.ts';
import { ANYONE, copyCell, type Numbered, readStart } from './keyed-copies.ts';
import { cellOf } from './logic.ts';
import { numberOf, occurrenceOf } from './occurrences.ts';
import { checked, combined, writesOf } from './states.ts';

type Rule = RuleSpec<IrExpression>;

/**
 * The cells of a state that is kept for each of several: in each line of the Timeline whose copy the event
 * changes, what that copy is before, and what it is after. A copy is read in the last line about it.
 *
 * @throws NotHeld where something that changes it cannot be held.
 */
export function writeKeyedState(env: Env, index: number): void {
  const { ir, history } = env.book;
  const spec = ir.states[index];
  if (spec === undefined) throw new NotHeld('it is not declared');
  if (spec.accrual !== null || spec.accrues !== null)
    throw new NotHeld('it grows by itself from day to day');
  // What it starts at must be held too.
  readStart(env, index, { kind: 'numbered', event: spec.keyedBy ?? -1, number: atom('1') });
  const rules = ir.rules.filter(({ writes }) => writes.some(({ state }) => state === index));
  const events = [...new Set(rules.map(({ event }) => event))];
  const groups = events.map((event) => {
    const own = rules.filter((rule) => rule.event === event);
    return { event, own, number: keyOfGroup(env, own, index) };
  });
  const about = { title: `${spec.name} is changed for no.`, format: '0' };
  const keys = groups.reduceRight<Formula>(
    (rest, { event, number }) =>
      write`IF(${isEvent(env, event)},IF(ISERROR(${number}),IF(ISNA(${number}),${ANYONE},""),${number}),${rest})`,
    atom('""'),
  );
  const key = history.reserve(`key ${index}`);
  history.fill(key, { key: `key ${index}`, about, formula: keys });
  const format = numberFormat(spec.type);
  const at: Numbered = {
    kind: 'numbered',
    event: spec.keyedBy ?? -1,
    number: atom({ kind: 'slot', slot: key }),
  };
  const before = history.slot(
    `before ${index}`,
    { title: `${spec.name} before`, format },
    () => write`IF(ISNUMBER(${at.number}),${copyCell(env, index, at)},"")`,
  );
  const results = groups.reduceRight<Formula>((rest, { event, own }) => {
    const made = own.flatMap((rule) => writesOf(env, rule, index));
    return write`IF(${isEvent(env, event)},${combined(env, before, made)},${rest})`;
  }, before);
  const after = write`IF(ISNUMBER(${at.number}),${checked(env, spec, results)},"")`;
  history.fill(history.reserve(`after ${index}`), {
    key: `after ${index}`,
    about: { title: `${spec.name} after`, format },
    formula: after,
  });
}

/** For whose copy the rules upon an event write: all for one and the same. */
function keyOfGroup(env: Env, rules: readonly Rule[], state: number): Formula {
  const numbers = rules.flatMap((rule) => {
    if (rule.effective !== null) {
      throw new NotHeld('it is kept for each of several and changes on another day than its event');
    }
    const locals = new Map<number, Local>([[0, { kind: 'event at hand', event: rule.event }]]);
    return rule.writes
      .filter((each) => each.state === state)
      .map((each) => numberOfWrite({ ...env, locals }, each));
  });
  const [first] = numbers;
  if (first === undefined || numbers.some((other) => keyOf(other) !== keyOf(first))) {
    throw new NotHeld('one event changes it for several at once');
  }
  return first;
}

function numberOfWrite(at: Env, { key }: WriteSpec<IrExpression>): Formula {
  if (key?.kind !== 'one') throw new NotHeld('one event changes it for several at once');
  return cellOf(at, numberOf(occurrenceOf(at, key.occurrence)), '0');
}

import type { RuleSpec, WriteSpec } from '@termsheet/runtime';
import { slotsRead } from '../../../ir/slots-read.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Env, Local } from './env.ts';
import { atom, type Formula, keyOf, operand, write } from './formula.ts';
import { partsOfPayment } from './amounts-owed.ts';
import { requireOnePerLine } from './consequences.ts';
import { isAbout } from './happening.ts';
import { ANYONE, copyCell, type Numbered, readStart } from './keyed-copies.ts';
import { cellOf } from './logic.ts';
import { numberOf } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { checked, combined, writesOf } from './states.ts';
import { UNKNOWN } from './statuses.ts';
import { windowEnds } from './windows.ts';

type Rule = RuleSpec<IrExpression>;
type Each = Extract<NonNullable<WriteSpec<IrExpression>['key']>, { readonly kind: 'each' }>;

/** The rules upon one event that change a state. */
interface Group {
  readonly event: number;
  readonly own: readonly Rule[];
  readonly writes: readonly WriteSpec<IrExpression>[];
}

/**
 * The cells of a state that is kept for each of several: in each line of the Timeline whose copy the event
 * changes, what that copy is before, and what it is after; and what an event sets all copies to whose own
 * events lie between two days. A copy is read in the last line about it.
 *
 * @throws NotHeld where something that changes it cannot be held.
 */
export function writeKeyedState(env: Env, index: number): void {
  const { ir } = env.book;
  const spec = ir.states[index];
  if (spec === undefined) throw new NotHeld('it is not declared');
  if (spec.accrual !== null || spec.accrues !== null)
    throw new NotHeld('it grows by itself from day to day');
  // What it starts at must be held too.
  readStart(env, index, { kind: 'numbered', event: spec.keyedBy ?? -1, number: atom('1') });
  const rules = ir.rules.filter(({ writes }) => writes.some(({ state }) => state === index));
  const groups = [...new Set(rules.map(({ event }) => event))].map((event): Group => {
    const own = rules.filter((rule) => rule.event === event);
    const writes = own.flatMap((rule) => rule.writes.filter(({ state }) => state === index));
    return { event, own, writes };
  });
  writeSetForAll(env, index, groups.filter(isForEach));
  writeChanged(
    env,
    index,
    groups.filter((group) => !isForEach(group)),
  );
}

function isForEach({ writes }: Group): boolean {
  return writes.every(({ key }) => key?.kind === 'each');
}

/** Whose copy an event changes, and what becomes of it. */
function writeChanged(env: Env, index: number, groups: readonly Group[]): void {
  const { ir, history } = env.book;
  const spec = ir.states[index];
  if (spec === undefined) return;
  requireOnePerLine(
    ir,
    groups.map(({ event }) => event),
  );
  const about = { title: `${spec.name} is changed for no.`, format: '0' };
  const keys = groups.reduceRight<Formula>((rest, { event, own }) => {
    const number = keyOfGroup(env, own, index);
    const known = write`IF(ISERROR(${number}),IF(ISNA(${number}),${ANYONE},""),${number})`;
    const parts = partsOfPayment(env.book, event);
    const whose = parts === null ? known : write`IF(${parts}>1,${ANYONE},${known})`;
    return write`IF(${isAbout(env, event)},${whose},${rest})`;
  }, atom('""'));
  const number = history.fill(`key ${index}`, about, keys);
  const format = numberFormat(spec.type);
  const at: Numbered = { kind: 'numbered', event: spec.keyedBy ?? -1, number };
  const before = history.slot(
    `before ${index}`,
    { title: `${spec.name} before`, format },
    () => write`IF(ISNUMBER(${at.number}),${copyCell(env, index, at)},"")`,
  );
  const results = groups.reduceRight<Formula>((rest, { event, own }) => {
    const made = own.flatMap((rule) => writesOf(env, rule, index));
    return write`IF(${isAbout(env, event)},${combined(env, before, made)},${rest})`;
  }, before);
  const after = write`IF(ISNUMBER(${at.number}),${checked(env, spec, results)},"")`;
  history.fill(`after ${index}`, { title: `${spec.name} after`, format }, after);
}

/** For whose copy the rules upon an event write: all for one and the same. */
function keyOfGroup(env: Env, rules: readonly Rule[], state: number): Formula {
  const numbers = rules.flatMap((rule) => {
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
  return cellOf(at, numberOf(at, occurrenceOf(at, key.occurrence)), '0');
}

/** What an event sets every copy to whose own event lies between two days. */
function writeSetForAll(env: Env, index: number, groups: readonly Group[]): void {
  if (groups.length === 0) return;
  const { ir, history } = env.book;
  const name = ir.states[index]?.name ?? '';
  const sets = groups.map((group) => setForAll(env, index, group));
  const column = (part: 'from' | 'to' | 'all', title: string, format: string): void => {
    const formula = sets.reduceRight<Formula>(
      (rest, each) => write`IF(${isAbout(env, each.event)},${each[part]},${rest})`,
      atom('""'),
    );
    history.fill(`${part} ${index}`, { title, format }, formula);
  };
  const date = 'yyyy-mm-dd';
  column('from', `${name} is set for each from`, date);
  column('to', `${name} is set for each through`, date);
  column('all', `${name} is set to`, numberFormat(ir.states[index]?.type ?? { kind: 'text' }));
}

interface SetForAll {
  readonly event: number;
  readonly from: Formula;
  readonly to: Formula;
  readonly all: Formula;
}

function setForAll(env: Env, index: number, { event, own, writes }: Group): SetForAll {
  const [only, ...others] = writes;
  const key = only?.key;
  const rule = own[0];
  const keyedBy = env.book.ir.states[index]?.keyedBy ?? -1;
  const source = env.book.ir.events[keyedBy]?.source.kind;
  if (
    rule === undefined ||
    only?.how !== 'set' ||
    key?.kind !== 'each' ||
    others.length > 0 ||
    source !== 'reported' ||
    key.rows.event !== keyedBy ||
    key.rows.where !== null ||
    slotsRead([only.value], -1).includes(key.rows.slot)
  ) {
    throw new NotHeld('one event changes it for several at once');
  }
  const [change] = writesOf(env, rule, index);
  if (change === undefined) throw new NotHeld('nothing changes it');
  const { made, value } = change;
  const at: Env = {
    ...env,
    locals: new Map<number, Local>([[0, { kind: 'event at hand', event }]]),
  };
  const { from, to } = endsOf(at, key);
  const isMade = write`IFERROR(${made},TRUE)`;
  return {
    event,
    // Where it is not known between which days, it may be any of them.
    from: write`IF(${isMade},IFERROR(${from},0),"")`,
    to: write`IF(${isMade},IFERROR(${to},${LAST}),"")`,
    all: write`IF(${isMade},IF(ISERROR(${from}+${to}),${UNKNOWN},IF(${made},${value},"")),"")`,
  };
}

const LAST = String(LAST_SERIAL);

function endsOf(at: Env, { rows }: Each): { readonly from: Formula; readonly to: Formula } {
  const ends = rows.window === null ? null : windowEnds(at, rows.window, at.book.express);
  return {
    from: operand(ends?.from ?? atom('0'), 'atom'),
    to: operand(ends?.to ?? atom(LAST), 'atom'),
  };
}

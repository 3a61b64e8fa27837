import type { RuleSpec, WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import {
  copyAt,
  copyKey,
  copyRows,
  isInRows,
  type WriteForEach,
  writesForEach,
} from './copies-in-rows.ts';
import type { Env, Local } from './env.ts';
import { atom, type Formula, keyOf, operand, write } from './formula.ts';
import { partsOfPayment } from './amounts-owed.ts';
import { requireOnePerLine } from './consequences.ts';
import { isAbout } from './happening.ts';
import { isMade } from './is-made.ts';
import { ANYONE, copyCell, type Numbered, readKeyedState, readStart } from './keyed-copies.ts';
import { cellOf } from './logic.ts';
import { numberOf } from './numbers.ts';
import { occurrenceOf } from './occurrences.ts';
import { seenFromRow } from './nests.ts';
import { changeOf, checked, combined, requireChangeable, valueOf, writesOf } from './states.ts';
import { UNKNOWN } from './statuses.ts';
import { windowEnds } from './windows.ts';

type Rule = RuleSpec<IrExpression>;

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
  requireOnePerLine(
    ir,
    groups.map(({ event }) => event),
  );
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
  const about = { title: `${spec.name} is changed for no.`, format: '0' };
  const keys = groups.reduceRight<Formula>((rest, { event, own }) => {
    const number = keyOfGroup(env, own, index);
    const known = write`IF(ISERROR(${number}),IF(ISNA(${number}),${ANYONE},""),${number})`;
    const parts = partsOfPayment(env.book, event);
    const whose = parts === null ? known : write`IF(IFERROR(${parts}>1,TRUE),${ANYONE},${known})`;
    return write`IF(${mayBeAbout(env, event)},${whose},${rest})`;
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

/** Whether a line is about an event, or may be: of what the contract brings about it may be unknown. */
function mayBeAbout(env: Env, event: number): Formula {
  const here = isAbout(env, event);
  return isMade(env, event) ? write`IFERROR(${here},TRUE)` : here;
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

/** What an event makes of every copy whose own event lies between two days. */
function writeSetForAll(env: Env, index: number, groups: readonly Group[]): void {
  if (groups.length === 0) return;
  const { ir, history } = env.book;
  const { name = '', type = { kind: 'text' as const } } = ir.states[index] ?? {};
  const sets = groups.map((group) => setForAll(env, index, group));
  const column = (
    part: string,
    { title, format }: { readonly title: string; readonly format: string },
    formulaOf: (each: SetForAll) => Formula,
  ): void => {
    const formula = sets.reduceRight<Formula>(
      (rest, each) => write`IF(${mayBeAbout(env, each.event)},${formulaOf(each)},${rest})`,
      atom('""'),
    );
    history.fill(`${part} ${index}`, { title, format }, formula);
  };
  const format = 'yyyy-mm-dd';
  column('from', { title: `${name} is set for each from`, format }, ({ from }) => from);
  column('to', { title: `${name} is set for each through`, format }, ({ to }) => to);
  if (isInRows(ir, index)) return writeRows(env, index, sets);
  const about = { title: `${name} is set to`, format: numberFormat(type) };
  return column('all', about, (each) => setTo(env, each));
}

interface SetForAll {
  readonly event: number;
  readonly rule: Rule;
  readonly change: WriteForEach;
  readonly made: ReturnType<typeof changeOf>;
  readonly from: Formula;
  readonly to: Formula;
  /** Whether it is known between which days the events lie whose copies are changed; null where all are. */
  readonly ends: Formula | null;
}

function setForAll(env: Env, index: number, { event, own, writes }: Group): SetForAll {
  const { ir } = env.book;
  const [change, ...others] = writesForEach(ir, index).filter((each) =>
    writes.some(({ site }) => site === each.site),
  );
  const [rule] = own;
  const keyedBy = ir.states[index]?.keyedBy ?? -1;
  if (
    rule === undefined ||
    change === undefined ||
    others.length > 0 ||
    ir.events[keyedBy]?.source.kind !== 'reported' ||
    change.key.rows.event !== keyedBy
  ) {
    throw new NotHeld('one event changes it for several at once');
  }
  requireChangeable(env, rule);
  const at = uponSetting(env, event);
  const made = changeOf(at, rule, change);
  const { from, to, ends } = endsOf(at, change);
  const mayBeMade = write`IFERROR(${made.made},TRUE)`;
  return {
    event,
    rule,
    change,
    made,
    ends,
    // Where it is not known between which days, it may be any of them.
    from: write`IF(${mayBeMade},IFERROR(${from},0),"")`,
    to: write`IF(${mayBeMade},IFERROR(${to},${LAST}),"")`,
  };
}

function uponSetting(env: Env, event: number): Env {
  return { ...env, locals: new Map<number, Local>([[0, { kind: 'event at hand', event }]]) };
}

/** What every copy is set to, where it is the same for all. */
function setTo(env: Env, { event, rule, change, made, ends }: SetForAll): Formula {
  const value = valueOf(uponSetting(env, event), rule, change);
  const set = write`IF(${made.made},${value},"")`;
  const known = ends === null ? set : write`IF(ISERROR(${ends}),${UNKNOWN},${set})`;
  return write`IF(IFERROR(${made.made},TRUE),${known},"")`;
}

/** What becomes of each copy, in a row of its own. */
function writeRows(env: Env, index: number, sets: readonly SetForAll[]): void {
  const { book } = env;
  const spec = book.ir.states[index];
  if (spec === undefined) return;
  const copy = copyAt(spec.keyedBy ?? -1);
  const { env: plainRow } = copyRows(book, index, new Map());
  const before = readKeyedState(plainRow, index, copy);
  const results = sets.reduceRight<Formula>((rest, { event, change, made, ends }) => {
    const { env: row } = copyRows(book, index, uponSetting(env, event).locals);
    const { rows } = change.key;
    const at: Env = { ...row, locals: new Map([...row.locals, [rows.slot, copy]]) };
    const counts = rows.where === null ? null : book.express(at, rows.where);
    const isHere = seenFromRow(at, made.made);
    const all = {
      ...made,
      made: counts === null ? isHere : write`IF(${isHere},${counts},FALSE)`,
      value: book.express(at, change.value),
    };
    const changed = combined(at, before, [all]);
    const known =
      ends === null ? changed : write`IF(ISERROR(${seenFromRow(at, ends)}),${UNKNOWN},${changed})`;
    return write`IF(${seenFromRow(at, isAbout(env, event))},${known},${rest})`;
  }, before);
  const about = { title: `${spec.name} after`, format: numberFormat(spec.type) };
  plainRow.block.fill(copyKey(index), about, checked(plainRow, spec, results));
}

const LAST = String(LAST_SERIAL);

function endsOf(at: Env, { key: { rows } }: WriteForEach): Pick<SetForAll, 'from' | 'to' | 'ends'> {
  const ends = rows.window === null ? null : windowEnds(at, rows.window, at.book.express);
  const from = operand(ends?.from ?? atom('0'), 'atom');
  const to = operand(ends?.to ?? atom(LAST), 'atom');
  return { from, to, ends: ends === null ? null : cellOf(at, write`${from}+${to}`) };
}

import type { ObligationSpec, Rows, ScheduleSpec, ValueType } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { rowParts, windowParts } from '../../../ir/parts-of.ts';
import { writesKept } from '../rules.ts';
import {
  type Coding,
  type Gives,
  writeCode,
  writeOptional,
  writeVerdict,
} from './code-functions.ts';
import { needCalendars, needInterest } from './needs-of-specs.ts';

/** Writes what the engine asks of an event that is needed: why it happens, and whether it stands. */
export function codeEvent(coding: Coding, index: number): void {
  const { ir, shared } = coding;
  const { needs } = shared;
  const spec = ir.events[index];
  if (spec === undefined) return;
  const { source } = spec;
  switch (source.kind) {
    case 'reported':
      break;
    case 'row':
      for (const row of source.rows ?? []) {
        for (const [column, cell] of row.entries()) {
          writeCode(coding, cell, givesOf(spec.fields[column]?.type));
        }
      }
      break;
    case 'schedule':
      codeSchedule(coding, source.spec);
      break;
    case 'when':
      writeVerdict(coding, source.condition, index);
      break;
    case 'after each':
      needs.events.add(source.of.event);
      codeRows(coding, source.of);
      writeCode(coding, source.anchor, 'a day');
      writeOptional(coding, source.unless, 'a value');
      needCalendars(shared, source.by);
      if (source.deadlines !== null) needs.headings.add(source.deadlines);
      break;
    case 'duty':
      needs.obligations.add(source.obligation);
      break;
  }
  codeRights(coding, index);
}

/** What a value of a type is told apart by in doubles. */
function givesOf(type: ValueType | undefined): Gives {
  return type?.kind === 'date' ? 'a day' : 'a value';
}

function codeSchedule(coding: Coding, spec: ScheduleSpec<IrExpression>): void {
  const { dates, from, to, stubs, monthEnds, rolls } = spec;
  if (dates.kind === 'listed') for (const day of dates.days) writeCode(coding, day, 'a day');
  if (dates.kind === 'every') writeCode(coding, dates.period, 'a value');
  writeOptional(coding, from?.day ?? null, 'a day');
  writeOptional(coding, to?.day ?? null, 'a day');
  for (const { when } of [...stubs, ...monthEnds, ...rolls]) writeOptional(coding, when, 'a value');
  for (const { part } of rolls) coding.shared.needs.calendars.add(part.calendar);
}

function codeRows(coding: Coding, rows: Rows<IrExpression>): void {
  const days = rows.window === null ? [] : windowParts(rows.window);
  for (const part of rowParts(rows)) {
    writeCode(coding, part, days.includes(part) ? 'a day' : 'a value');
  }
  needCalendars(coding.shared, rows.window);
}

/** The rights that are used by an event judge it. */
function codeRights(coding: Coding, event: number): void {
  const { ir, shared } = coding;
  for (const right of ir.rights) {
    if (right.event !== event) continue;
    if (right.key !== null) {
      shared.needs.events.add(right.key.event);
      writeOptional(coding, right.key.when, 'a value');
    }
    writeOptional(coding, right.limit?.most ?? null, 'a value');
    for (const { day, notice } of [...right.opens, ...right.closes]) {
      writeCode(coding, day, 'a day');
      if (notice !== null) shared.needs.events.add(notice.event);
    }
    writeOptional(coding, right.before?.time ?? null, 'a value');
    writeOptional(coding, right.while?.condition ?? null, 'a value');
  }
}

/** What a rule asks of its event, and what it writes to states that are needed. */
export function codeRule(coding: Coding, index: number): void {
  const { ir, shared } = coding;
  const rule = ir.rules[index];
  if (rule === undefined) return;
  shared.needs.events.add(rule.event);
  writeOptional(coding, rule.when, 'a value');
  writeOptional(coding, rule.effective?.date ?? null, 'a day');
  for (const { condition } of rule.validity) writeCode(coding, condition, 'a value');
  for (const { state, key, value, exceptions } of writesKept(rule, shared.needs.states)) {
    writeCode(coding, value, givesOf(ir.states[state]?.type));
    if (key?.kind === 'one') writeCode(coding, key.occurrence, 'a value');
    if (key?.kind === 'each') {
      shared.needs.events.add(key.rows.event);
      codeRows(coding, key.rows);
    }
    for (const at of exceptions) writeOptional(coding, ir.exceptions[at]?.when ?? null, 'a value');
  }
}

/** What a state starts at, and how it grows by itself. */
export function codeState(coding: Coding, index: number): void {
  const spec = coding.ir.states[index];
  if (spec === undefined) return;
  const { start, type, accrual, accrues, keyedBy } = spec;
  if (keyedBy !== null) coding.shared.needs.events.add(keyedBy);
  writeCode(coding, start, givesOf(type));
  writeOptional(coding, accrues, 'a value');
  if (accrual === null) return;
  needInterest(coding.shared, accrual);
  for (const each of [accrual.principal, accrual.rate, accrual.dayCount]) {
    writeCode(coding, each, 'a value');
  }
  for (const day of [accrual.maturity, accrual.from, accrual.until]) {
    writeOptional(coding, day, 'a day');
  }
}

/** What an obligation asks: what brings its duties about, what they owe, and when they are due. */
export function codeObligation(coding: Coding, index: number): void {
  const spec = coding.ir.obligations[index];
  if (spec === undefined) return;
  const { events } = coding.shared.needs;
  const { act, key, due, cure, satisfied } = spec;
  for (const event of Object.values(spec.events)) events.add(event);
  if (key !== null) {
    events.add(key.event);
    writeOptional(coding, key.when, 'a value');
  }
  if (act.event !== null) events.add(act.event);
  if (act.amount !== null) {
    const { value, takes, type } = act.amount;
    writeCode(coding, value, givesOf(type));
    for (const take of takes) writeCode(coding, take, 'a value');
  }
  if (due.kind === 'on') writeCode(coding, due.date, 'a day');
  writeOptional(coding, spec.while, 'a value');
  if (cure !== null) {
    writeCode(coding, cure.anchor, 'a day');
    if (cure.notice !== null) events.add(cure.notice.event);
  }
  for (const { event, extent } of satisfied) {
    events.add(event);
    writeOptional(coding, extent?.value ?? null, 'a value');
  }
  needCalendars(coding.shared, [spec.grace, cure?.length]);
  if (spec.deadlines !== null) coding.shared.needs.headings.add(spec.deadlines);
  codeLateness(coding, spec);
}

function codeLateness(coding: Coding, { late }: ObligationSpec<IrExpression>): void {
  for (const { from, cost } of late) {
    writeOptional(coding, from?.date ?? null, 'a day');
    if (cost.kind === 'per day') {
      writeCode(coding, cost.amount, 'a value');
      continue;
    }
    needInterest(coding.shared, cost);
    writeCode(coding, cost.rate, 'a value');
    writeCode(coding, cost.dayCount, 'a value');
    writeOptional(coding, cost.maturity, 'a day');
  }
}

/** Whether deadlines roll under a heading, and to which days. */
export function codeHeading(coding: Coding, index: number): void {
  const spec = coding.ir.deadlines[index];
  if (spec === undefined) return;
  coding.shared.needs.calendars.add(spec.rollTo);
  writeOptional(coding, spec.when, 'a value');
}

import type { EventSource, ScheduleSpec, WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';
import type { Ir } from './ir.ts';
import { interestParts, rowParts, windowParts } from './parts-of.ts';

/** One expression of a declaration, with the slots it may use. */
export interface IrBody {
  /** By which messages speak of it. */
  readonly name: string;
  readonly code: IrExpression;
  /** How many slots its frame has; null where nothing says. */
  readonly locals: number | null;
}

/** Every expression that stands in a representation at the top of a declaration. */
export function* bodiesOf(ir: Ir): Iterable<IrBody> {
  if (ir.inEffectFrom !== null) {
    yield { name: 'in effect from', code: ir.inEffectFrom, locals: null };
  }
  for (const { name, condition } of ir.calendars) {
    if (condition !== null) yield { name, code: condition, locals: null };
  }
  for (const { name, readings, locals } of ir.ambiguities) {
    for (const { value } of readings) if (value !== null) yield { name, code: value, locals };
  }
  for (const { name, source, receipt } of ir.events) {
    yield* sourceBodies(name, source);
    if (receipt !== null) yield { name, code: receipt.day, locals: receipt.locals };
  }
  for (const { name, start, accrual, locals } of ir.states) {
    const accruing = accrual === null ? [] : interestParts(accrual);
    for (const code of [start, ...accruing]) yield { name, code, locals };
  }
  for (const { name, body, locals } of ir.definitions) yield { name, code: body, locals };
  for (const { range, clause } of ir.systems) {
    const name = `solved together (${clause})`;
    for (const code of range === null ? [] : [range.from, range.to])
      yield { name, code, locals: 0 };
  }
  for (const { under, when, locals } of ir.exceptions) {
    if (when !== null) yield { name: `exception under ${under}`, code: when, locals };
  }
  for (const { title, condition, forEach, rows, locals } of ir.checks) {
    yield { name: title, code: condition, locals };
    if (forEach !== null) yield* inWindow(title, forEach, locals);
    for (const code of rows === null ? [] : rowParts(rows)) yield { name: title, code, locals };
  }
  for (const { name, accrues } of ir.states) {
    if (accrues !== null) yield { name, code: accrues, locals: 0 };
  }
  yield* ruleBodies(ir);
  yield* obligationBodies(ir);
  yield* rightBodies(ir);
}

function* sourceBodies(name: string, source: EventSource<IrExpression>): Iterable<IrBody> {
  if (source.kind === 'reported' || source.kind === 'row' || source.kind === 'duty') return;
  if (source.kind === 'schedule') {
    yield* scheduleBodies(name, source.spec);
    return;
  }
  const { locals } = source;
  if (source.kind === 'when') {
    yield { name, code: source.condition, locals };
    return;
  }
  const { of, anchor, unless } = source;
  for (const code of [...rowParts(of), anchor]) yield { name, code, locals };
  if (unless !== null) yield { name, code: unless, locals };
}

function* scheduleBodies(name: string, spec: ScheduleSpec<IrExpression>): Iterable<IrBody> {
  const { dates, from, to, stubs, monthEnds, rolls, locals } = spec;
  if (dates.kind === 'listed') for (const code of dates.days) yield { name, code, locals };
  if (dates.kind === 'every') yield { name, code: dates.period, locals };
  for (const { when } of [...stubs, ...monthEnds, ...rolls]) {
    if (when !== null) yield { name, code: when, locals };
  }
  if (from !== null) yield { name, code: from.day, locals };
  if (to !== null) yield { name, code: to.day, locals };
}

function* ruleBodies(ir: Ir): Iterable<IrBody> {
  for (const rule of ir.rules) {
    const { locals } = rule;
    const name = `upon ${ir.events[rule.event]?.name ?? rule.event} (${rule.clause})`;
    if (rule.when !== null) yield { name, code: rule.when, locals };
    if (rule.effective !== null) yield { name, code: rule.effective.date, locals };
    for (const { condition } of rule.validity) yield { name, code: condition, locals };
    for (const { value, key } of rule.writes) {
      yield { name, code: value, locals };
      if (key?.kind === 'one') yield { name, code: key.occurrence, locals };
      if (key?.kind !== 'each') continue;
      for (const code of rowParts(key.rows)) yield { name, code, locals };
    }
  }
}

function* inWindow(
  name: string,
  window: WindowSpec<IrExpression>,
  locals: number,
): Iterable<IrBody> {
  for (const code of windowParts(window)) yield { name, code, locals };
}

function* obligationBodies(ir: Ir): Iterable<IrBody> {
  for (const { name, locals, act, key, due, late, cure, ...spec } of ir.obligations) {
    const codes = [
      act.amount?.value ?? null,
      ...(act.amount?.takes ?? []),
      key?.when ?? null,
      due.kind === 'on' ? due.date : null,
      spec.while,
      cure?.anchor ?? null,
      ...late.flatMap(({ from, cost }) => [
        from?.date ?? null,
        ...(cost.kind === 'per day' ? [cost.amount] : [cost.rate, cost.dayCount, cost.maturity]),
      ]),
    ];
    for (const code of codes) if (code !== null) yield { name, code, locals };
    for (const { extent, locals: own } of spec.satisfied) {
      if (extent !== null) yield { name, code: extent.value, locals: own };
    }
  }
  for (const { name, locals, ...spec } of ir.covenants) {
    if (spec.while !== null) yield { name, code: spec.while, locals };
  }
  for (const { when } of ir.deadlines)
    if (when !== null) yield { name: 'deadlines', code: when, locals: null };
}

function* rightBodies(ir: Ir): Iterable<IrBody> {
  for (const { name, locals, key, limit, opens, closes, before, ...spec } of ir.rights) {
    const codes = [
      key?.when ?? null,
      limit?.most ?? null,
      ...[...opens, ...closes].map(({ day }) => day),
      before?.time ?? null,
      spec.while?.condition ?? null,
    ];
    for (const code of codes) if (code !== null) yield { name, code, locals };
  }
}

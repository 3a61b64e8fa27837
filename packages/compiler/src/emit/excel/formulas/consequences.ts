import type { RuleSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { NotHeld } from '../not-held.ts';
import { allRestingOn } from './resting-on.ts';

type Rule = RuleSpec<IrExpression>;

/**
 * Rules in the order in which those of one line take effect: what the line is about, all together; then, one after
 * the other, that duties arise upon it, and that it does something of duties.
 */
export function stepsInLine(ir: Ir, rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const events = [...new Set(rules.map(({ event }) => event))];
  const steps = [
    events.filter((event) => orderInLine(ir, event) === 0),
    ...[1, 2].flatMap((order) =>
      events.filter((event) => orderInLine(ir, event) === order).map((event) => [event]),
    ),
  ];
  return steps.flatMap((step) => {
    const own = rules.filter(({ event }) => step.includes(event));
    return own.length === 0 ? [] : [own];
  });
}

function orderInLine({ events }: Ir, event: number): 0 | 1 | 2 {
  const source = events[event]?.source;
  if (source?.kind !== 'duty' || source.happening === 'lateness') return 0;
  return source.happening === 'arising' ? 1 : 2;
}

/** The events in whose line something becomes of a duty. */
function hostsOf(ir: Ir, event: number): readonly number[] {
  const source = ir.events[event]?.source;
  if (source?.kind !== 'duty') return [];
  const spec = ir.obligations[source.obligation];
  if (spec === undefined || source.happening === 'lateness') return [];
  if (source.happening === 'arising') return spec.key === null ? [] : together(ir, spec.key.event);
  const acts = spec.act.event === null ? [] : [spec.act.event];
  return [...spec.satisfied.map((each) => each.event), ...acts].flatMap((host) =>
    together(ir, host),
  );
}

/** An event, and those that happen in one line with it: all dates of schedules do. */
function together({ events }: Ir, event: number): readonly number[] {
  const source = events[event]?.source;
  const stratum = source?.kind === 'when' ? source.stratum : null;
  return [...events.entries()].flatMap(([other, { source: its }]) => {
    const isSame =
      other === event ||
      (source?.kind === 'schedule' && its.kind === 'schedule') ||
      (stratum !== null && its.kind === 'when' && its.stratum === stratum);
    return isSame ? [other] : [];
  });
}

/**
 * What becomes of a duty takes effect after the event in whose line it stands: its rules must read nothing that
 * changes in that line.
 *
 * @throws NotHeld where one does.
 */
export function requireApart(ir: Ir, rule: Rule): void {
  const hosts = hostsOf(ir, rule.event);
  if (hosts.length === 0) return;
  const beside = [...ir.events.keys()].filter(
    (other) => other !== rule.event && hostsOf(ir, other).some((host) => hosts.includes(host)),
  );
  const changing = new Set([...hosts, ...beside]);
  const changed = new Set(
    ir.rules.flatMap(({ event, writes }) =>
      changing.has(event) ? writes.map(({ state }) => state) : [],
    ),
  );
  const name = ir.events[rule.event]?.name ?? '';
  for (const node of readBy(ir, rule)) {
    const isOpen = node.kind === 'unpaid' || node.kind === 'late cost';
    if (isOpen || (node.kind === 'state' && changed.has(node.index)))
      throw new NotHeld(`${name} changes it in the state in which something else has left it`);
  }
}

/** @throws NotHeld where two of some events stand in one line, and each changes a copy of the same term. */
export function requireOnePerLine(ir: Ir, events: readonly number[]): void {
  const isBeside = events.some((event) =>
    [...hostsOf(ir, event), ...together(ir, event)].some(
      (other) => events.includes(other) && other !== event,
    ),
  );
  if (isBeside) throw new NotHeld('two things that happen together change it');
}

function readBy(ir: Ir, { when, effective, writes }: Rule): readonly IrExpression[] {
  const codes = [
    ...(when === null ? [] : [when]),
    ...(effective === null ? [] : [effective.date]),
    ...writes.map(({ value }) => value),
  ];
  return [...allRestingOn(ir, codes)];
}

/** Whether what a rule does upon each of several parts of one payment is done by their sum, or by one of them. */
export function isOfAnyPart({ when, writes }: Rule): boolean {
  if (when !== null) return false;
  return writes.every(({ how, key, value }) => {
    if (key !== null) return false;
    if (how === 'set') return value.kind === 'constant';
    return (
      (how === 'reduce by' || how === 'increase by') && value.kind === 'field' && value.field === 0
    );
  });
}

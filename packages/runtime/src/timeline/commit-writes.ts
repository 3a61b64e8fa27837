import { add, lesser, subtract } from '../arithmetic/quantities.ts';
import { Exact } from '../exact/exact.ts';
import { formatAmount, type Unit } from '../units/index.ts';
import type { StateSpec } from '../program/program.ts';
import { firstMissing } from '../series/statistics.ts';
import { impossible, type Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import type { History } from './history.ts';
import type { Moment } from './moment.ts';
import type { PendingWrite } from './pending-write.ts';
import type { Run } from './run.ts';

/** When a group of writes takes effect. */
export interface Stamp {
  readonly sequence: number;
  readonly beforeOpening: boolean;
}

/** Makes the writes of one event good, each state's together: clause order never matters. */
export function commitWrites(
  run: Run,
  pending: readonly PendingWrite[],
  at: { readonly moment: Moment; readonly stamp: Stamp },
): void {
  const groups = new Map<History, PendingWrite[]>();
  for (const write of pending) {
    const history = historyOf(run, write);
    const group = groups.get(history);
    if (group === undefined) groups.set(history, [write]);
    else group.push(write);
  }
  for (const [history, group] of groups) commitGroup(run, { history, group }, at);
}

function historyOf(run: Run, pending: PendingWrite): History {
  const { state } = pending.write;
  return pending.key === null ? run.history(state) : run.keyedHistory(state, pending.key);
}

function commitGroup(
  run: Run,
  work: { readonly history: History; readonly group: readonly PendingWrite[] },
  at: { readonly moment: Moment; readonly stamp: Stamp },
): void {
  const { history, group } = work;
  const [first] = group;
  const spec = first === undefined ? undefined : run.program.states[first.write.state];
  if (first === undefined || spec === undefined) return;
  const before = history.valueAt(at.moment);
  const after = checkDomain(spec, combine(before, group));
  const skipped = reasonToSkip(run, group, { before, after });
  if (skipped !== null) {
    const { clause, reason } = skipped;
    run.skipped.push({
      day: at.moment.day,
      state: first.write.state,
      clause,
      occurrence: first.effect.occurrence,
      reason,
    });
    return;
  }
  const decisive = group.find((write) => write.value === after) ?? first;
  history.changes.push({
    day: at.moment.day,
    sequence: at.stamp.sequence,
    beforeOpening: at.stamp.beforeOpening,
    from: before,
    value: after,
    clause: decisive.effect.rule.clause,
    occurrence: decisive.effect.occurrence,
    trace: recordChange(decisive, after),
  });
}

function recordChange(decisive: PendingWrite, after: Value): PendingWrite['trace'] {
  const { trace, write, value } = decisive;
  if (trace !== null && value !== after && write.how !== 'set') {
    trace.note = `${write.how} the value of the formula`;
  }
  if (trace !== null) trace.value = after;
  return trace;
}

/** One state's value after all writes of one event, which must not depend on their order. */
function combine(before: Value, group: readonly PendingWrite[]): Value {
  const kinds = new Set(group.map((pending) => pending.write.how));
  const values = group.map((pending) => pending.value);
  const missing = firstMissing(kinds.has('set') ? values : [before, ...values]);
  if (missing !== null) return missing;
  if (kinds.has('set')) {
    return values.length === 1 ? (values[0] ?? before) : combineSets(values);
  }
  if (kinds.has('reduce to')) {
    return kinds.size === 1 ? values.reduce(lesser, before) : conflict();
  }
  return group.reduce(
    (sofar, { write, value }) =>
      write.how === 'reduce by' ? subtract(sofar, value) : add(sofar, value),
    before,
  );
}

/** Several rules that set one state agree, or there is no telling which of them stands. */
function combineSets(values: readonly Value[]): Value {
  const [first] = values;
  return first !== undefined && values.every((value) => isSameValue(value, first))
    ? first
    : conflict();
}

function conflict(): Missing {
  return impossible('two rules upon one event write it, and the result depends on their order');
}

function reasonToSkip(
  run: Run,
  group: readonly PendingWrite[],
  change: { readonly before: Value; readonly after: Value },
): { readonly clause: string; readonly reason: string } | null {
  const { before, after } = change;
  const [first] = group;
  if (isSameValue(before, after)) {
    return { clause: first?.effect.rule.clause ?? '', reason: 'it would change nothing' };
  }
  if (!(before instanceof Exact && after instanceof Exact && before.lessThan(after))) return null;
  for (const pending of group) {
    for (const index of pending.write.exceptions) {
      const exception = run.program.exceptions[index];
      if (exception?.when === null)
        return { clause: exception.clause, reason: 'it would increase' };
    }
  }
  return null;
}

function isSameValue(left: Value, right: Value): boolean {
  return left === right || (left instanceof Exact && right instanceof Exact && left.equals(right));
}

/** A price must stay above zero, and a balance or a count of shares must not fall below it. */
function checkDomain(spec: StateSpec<Code>, value: Value): Value {
  if (!(value instanceof Exact) || spec.type.kind !== 'quantity') return value;
  const { unit } = spec.type;
  const sign = value.sign();
  if (
    sign > 0 ||
    (sign === 0 && !isPrice(unit)) ||
    (sign < 0 && !isPrice(unit) && !isBalance(unit))
  ) {
    return value;
  }
  const limit = isPrice(unit) ? 'and a price must be above zero' : 'which is below zero';
  return impossible(`${spec.name} would be ${formatAmount(value, unit)}, ${limit}`);
}

function isPrice(unit: Unit): boolean {
  const [first, second] = unit.factors;
  return (
    unit.factors.length === 2 &&
    first?.dimension.kind === 'currency' &&
    first.power === 1 &&
    second?.dimension.kind === 'shares' &&
    second.power === -1
  );
}

function isBalance(unit: Unit): boolean {
  const [only] = unit.factors;
  return unit.factors.length === 1 && only?.power === 1 && only.dimension.kind !== 'annum';
}

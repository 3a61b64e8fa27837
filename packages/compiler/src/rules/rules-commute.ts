import type { Statement } from '@termsheet/dsl';
import type { BoundWrite } from '../bound/bound.ts';
import type { EventSymbol, WritableSymbol } from '../bound/symbol.ts';
import { conflictingRules } from '../diagnostics/conflicting-rules.ts';
import type { RuleContext } from './rule-context.ts';

/** What a write does to its state, as far as order is concerned. */
type Effect = 'set' | 'to' | 'by';

/**
 * Rules upon one event that write one state commute: `reduce to` takes the lowest, `by` is summed;
 * a `set` stands alone, and `to` does not meet `by`. Where both rules carry a `when` they may never
 * apply together, which only a run can tell.
 */
export function rulesCommute({ checked, report }: RuleContext): void {
  for (const [event, byState] of writesByEvent(checked.bound.writes.values())) {
    for (const [state, writes] of byState) {
      const conflict = findConflict(writes);
      if (conflict === null) continue;
      const [first, second] = conflict;
      report(
        conflictingRules.at(
          placeOf(second),
          { state: state.name.text, event: event.name.text },
          { related: [{ span: placeOf(first), message: 'the other rule writes it here' }] },
        ),
      );
    }
  }
}

type WritesByEvent = ReadonlyMap<EventSymbol, ReadonlyMap<WritableSymbol, readonly BoundWrite[]>>;

/** The writes of each state upon each event, in the order of the file. */
export function writesByEvent(rules: Iterable<readonly BoundWrite[]>): WritesByEvent {
  const byEvent = new Map<EventSymbol, Map<WritableSymbol, BoundWrite[]>>();
  for (const writes of rules) {
    for (const write of writes) {
      for (const event of write.rule.events) {
        const byState = byEvent.get(event) ?? new Map<WritableSymbol, BoundWrite[]>();
        byEvent.set(event, byState);
        const noted = byState.get(write.state);
        if (noted === undefined) byState.set(write.state, [write]);
        else noted.push(write);
      }
    }
  }
  return byEvent;
}

/** The first two writes that do not commute; what came before is kept by effect, not write by write. */
function findConflict(writes: readonly BoundWrite[]): readonly [BoundWrite, BoundWrite] | null {
  if (writes.length < 2) return null;
  const seen = new Map<string, BoundWrite>();
  for (const write of writes) {
    const effect = effectOf(statementOf(write));
    // Which copy is written, `for the From`, only a run can tell.
    if (isOfOne(statementOf(write))) continue;
    for (const other of ['set', 'to', 'by'] as const) {
      if (effect === other && effect !== 'set') continue;
      for (const guard of ['always', 'when'] as const) {
        const before = seen.get(`${other} ${guard}`);
        if (before === undefined) continue;
        const mayExclude = guard === 'when' && guardOf(write) === 'when';
        if (before.rule === write.rule || !mayExclude) return [before, write];
      }
    }
    const key = `${effect} ${guardOf(write)}`;
    // The latest is kept: writes of one rule come one after another and conflict whatever its `when`.
    seen.set(key, write);
  }
  return null;
}

/** Whether two writes of one state give another result in another order. */
export function clash(one: BoundWrite, other: BoundWrite): boolean {
  const [first, second] = [effectOf(statementOf(one)), effectOf(statementOf(other))];
  return first === 'set' || first !== second;
}

function isOfOne(statement: Statement | undefined): boolean {
  return (
    statement !== undefined && statement.kind !== 'ValidOnlyIf' && statement.target.of !== null
  );
}

function guardOf(write: BoundWrite): 'always' | 'when' {
  return write.rule.node.condition === null ? 'always' : 'when';
}

function effectOf(statement: Statement | undefined): Effect {
  if (statement?.kind === 'Reduce') return statement.how;
  return statement?.kind === 'Increase' ? 'by' : 'set';
}

/** The statement that writes. */
export function statementOf(write: BoundWrite): Statement | undefined {
  return write.rule.node.statements[write.statement];
}

/** Where a write stands. */
export function placeOf(write: BoundWrite): Statement['span'] {
  return statementOf(write)?.span ?? write.rule.node.span;
}

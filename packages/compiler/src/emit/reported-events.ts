import type { EventSpec } from '@termsheet/runtime';
import type { Ir } from '../ir/ir.ts';

/** What callers can report: events, and the performance of obligations that no event performs. */
export function isReported(ir: Ir, event: EventSpec<unknown> | undefined): boolean {
  return event?.source.kind === 'reported' || performedBy(ir, event) !== null;
}

/** The obligation whose performance callers report as an event; null where it is none. */
export function performedBy(ir: Ir, event: EventSpec<unknown> | undefined): number | null {
  const source = event?.source;
  if (source?.kind !== 'duty' || source.happening !== 'performance') return null;
  return ir.obligations[source.obligation]?.act.event === null ? source.obligation : null;
}

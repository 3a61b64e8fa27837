import type { EventSpec } from '@termsheet/runtime';
import type { NamedIr } from '../program-context.ts';
import type { PlainWords } from './described-term.ts';

/** What callers can report: events, and the performance of obligations that no event performs. */
export function isReported(context: NamedIr, event: EventSpec<unknown> | undefined): boolean {
  return event?.source.kind === 'reported' || performedBy(context, event) !== null;
}

/** The obligation whose performance callers report as an event; null where it is none. */
export function performedBy({ ir }: NamedIr, event: EventSpec<unknown> | undefined): number | null {
  const source = event?.source;
  if (source?.kind !== 'duty' || source.happening !== 'performance') return null;
  return ir.obligations[source.obligation]?.act.event === null ? source.obligation : null;
}

/** Of what there is one each, and how it is named. */
export function keyRemark({ ir }: NamedIr, event: number, plain: PlainWords): string {
  const spec = ir.events[event];
  const called = spec?.source.kind === 'row' ? 'name' : 'id';
  return `for each ${plain(spec?.name ?? 'event')} by its ${called}`;
}

/** What is said of a field or fact that holds several values. */
export function severalRemark({ several }: { readonly several: boolean }): string {
  return several ? 'several values' : '';
}

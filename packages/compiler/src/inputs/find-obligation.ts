import type { ObligationTable } from '../ir/tables.ts';
import { inputPerformedByEvent } from './diagnostics/input-performed-by-event.ts';
import { inputUnknownObligation } from './diagnostics/input-unknown-obligation.ts';
import type { InputContext } from './input-context.ts';
import { namesOf } from './name-index.ts';
import type { Place } from './place.ts';

/** The obligation of a name; null, and reported, where there is none. */
export function findObligation(
  { ir, names, findings }: InputContext,
  name: string,
  { span, describe }: Place,
): ObligationTable | null {
  const named = names.declared.get(name);
  const spec = named?.kind === 'obligation' ? ir.obligations[named.index] : undefined;
  if (spec !== undefined) return spec;
  const nearest = findings.nearest(name, namesOf(names, 'obligation'));
  findings.report(inputUnknownObligation.at(span, { name, nearest }), describe);
  return null;
}

/** Whether it is reported by itself that an obligation is performed, and not as an event; told if not. */
export function isPerformedByItself(
  { ir, findings }: InputContext,
  spec: ObligationTable,
  { span, describe }: Place,
): boolean {
  const event = spec.act.event === null ? undefined : ir.events[spec.act.event];
  if (event === undefined) return true;
  const found = { name: spec.name, event: event.name };
  findings.report(inputPerformedByEvent.at(span, found), describe);
  return false;
}

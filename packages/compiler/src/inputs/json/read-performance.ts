import { type Value } from '@termsheet/runtime';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import { findObligation, isPerformedByItself } from '../find-obligation.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { type Member, readString } from './json-shapes.ts';
import { readJsonValue } from './read-json-value.ts';

/** The keys of a performance. */
const PERFORMANCE_KEYS = ['on', 'performs', 'amount', 'id'] as const;

/** The performance that an event with `"performs"` reports. */
export interface ReadPerformance {
  readonly event: number;
  readonly name: string;
  /** The amount where it is not all that is owed. */
  readonly fields: readonly Value[];
}

/** Reads `{ "on": "2006-01-03", "performs": "Interest Payment", "amount": "11500" }`. */
export function readPerformance(
  context: JsonContext,
  performs: Member,
  members: readonly Member[],
): ReadPerformance | null {
  const named = readString(context, performs.value, 'the name of an obligation, in quotes');
  if (named === null) return null;
  const place = placeOf(performs.value);
  const spec = findObligation(context, named, place);
  if (spec === null || !isPerformedByItself(context, spec, place)) return null;
  const field = context.ir.events[spec.events.performance]?.fields[0];
  const known = field === undefined ? PERFORMANCE_KEYS.filter(isNotAmount) : PERFORMANCE_KEYS;
  const fields: Value[] = [];
  for (const { key, keyNode, value } of members) {
    if (!known.some((each) => each === key)) {
      const at = placeOf(keyNode);
      const nearest = context.findings.nearest(key, known);
      const event = `performance of ${spec.name}`;
      const found = { event, name: key, fields: [...known], nearest };
      context.findings.report(inputUnknownField.at(at.span, found), at.describe);
    } else if (key === 'amount' && field !== undefined) {
      const describe = (): string => `what is performed of ${spec.name}`;
      const amount = readJsonValue(context, { ...field, describe }, value);
      if (amount !== null) fields.push(amount);
    }
  }
  return { event: spec.events.performance, name: `performance of ${spec.name}`, fields };
}

function isNotAmount(key: string): boolean {
  return key !== 'amount';
}

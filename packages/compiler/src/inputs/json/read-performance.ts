import { type DutyName, parseIsoDate, type Value } from '@termsheet/runtime';
import type { ObligationTable } from '../../ir/tables.ts';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import { findObligation, isPerformedByItself } from '../find-obligation.ts';
import { readDutyName } from '../read-duty-name.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { type Member, readString } from './json-shapes.ts';
import { readJsonValue } from './read-json-value.ts';

/** The keys of a performance. */
const PERFORMANCE_KEYS = ['on', 'performs', 'of', 'amount', 'id'] as const;

/** The performance that an event with `"performs"` reports. */
export interface ReadPerformance {
  readonly event: number;
  readonly name: string;
  /** The amount where it is not all that is owed. */
  readonly fields: readonly Value[];
  /** Of which duty it is; null where that is not said. */
  readonly duty: DutyName | null;
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
  const duty = readDuty(context, spec, members);
  return { event: spec.events.performance, name: `performance of ${spec.name}`, fields, duty };
}

function readDuty(
  context: JsonContext,
  spec: ObligationTable,
  members: readonly Member[],
): DutyName | null {
  const of = members.find(({ key }) => key === 'of');
  if (of === undefined) return null;
  const text = readString(
    context,
    of.value,
    'the id or date of what brought the duty about, in quotes',
  );
  if (text === null) return null;
  const form = parseIsoDate(text) === undefined ? 'name' : 'date';
  const place = placeOf(of.value);
  return readDutyName(context, { spec, form, place }, (slot) =>
    readJsonValue(context, slot, of.value),
  );
}

function isNotAmount(key: string): boolean {
  return key !== 'amount';
}

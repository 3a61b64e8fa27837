import {
  type Day,
  type DutyName,
  type EventSpec,
  formatIsoDate,
  formatLongDate,
  unknown,
  type Value,
} from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { inputDerivedEvent } from '../diagnostics/input-derived-event.ts';
import { inputEventsOutOfOrder } from '../diagnostics/input-events-out-of-order.ts';
import { inputUnknownEvent } from '../diagnostics/input-unknown-event.ts';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import { jsonMissingKey } from '../diagnostics/json-missing-key.ts';
import type { DraftInputs } from '../draft-inputs.ts';
import { namesOf } from '../name-index.ts';
import { readDate } from '../values/date-form.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { type Member, readItems, readMembers, readString } from './json-shapes.ts';
import { readPerformance } from './read-performance.ts';
import { readJsonValue } from './read-json-value.ts';

/** What the events so far settle for the next one. */
interface Told {
  latest: { readonly event: string; readonly day: Day } | null;
}

/** The keys of an event that are not its fields; a field of such a name cannot be reported. */
export const EVENT_KEYS = ['on', 'event', 'id'] as const;

/** Reads `"events": [{ "on": "2006-03-08", "event": "Issuance", … }]`, in file order. */
export function readEvents(context: JsonContext, draft: DraftInputs, node: Node): void {
  const told: Told = { latest: null };
  const items = readItems(context, node, 'a list of events') ?? [];
  for (const [before, item] of items.entries()) {
    const members = readMembers(context, item, 'an event: an object with "on" and "event"');
    if (members === null) continue;
    readEvent({ ...context, before }, { draft, told }, { item, members });
  }
}

function readEvent(
  context: JsonContext,
  { draft, told }: { readonly draft: DraftInputs; readonly told: Told },
  { item, members }: { readonly item: Node; readonly members: readonly Member[] },
): void {
  const day = readEventDay(context, item, members);
  const id = readId(context, members);
  const reported = readReported(context, day ?? 0, { item, members });
  const date = members.find(({ key }) => key === 'on');
  if (reported === null || day === null || date === undefined) return;
  if (told.latest !== null && day < told.latest.day) {
    const previous = `the \`${told.latest.event}\` of ${formatLongDate(told.latest.day)}`;
    const found = { event: reported.name, date: formatLongDate(day), previous };
    const { span, describe } = placeOf(date.value);
    return context.findings.report(inputEventsOutOfOrder.at(span, found), describe);
  }
  told.latest = { event: reported.name, day };
  const { event, fields, duty } = reported;
  draft.occurrences.push({ event, day, id, fields, duty });
}

/** What is reported: an event with its fields, or the performance of an obligation. */
interface Reported {
  readonly event: number;
  readonly name: string;
  readonly fields: readonly Value[];
  /** Of which duty a performance is; null where that is not said, and of every other event. */
  readonly duty: DutyName | null;
}

function readReported(
  context: JsonContext,
  day: Day,
  { item, members }: { readonly item: Node; readonly members: readonly Member[] },
): Reported | null {
  const performs = members.find(({ key }) => key === 'performs');
  if (performs !== undefined) return readPerformance(context, performs, members);
  const event = readEventName(context, item, members);
  const spec = event === null ? undefined : context.ir.events[event];
  if (event === null || spec === undefined) return null;
  return {
    event,
    name: spec.name,
    fields: readFields(context, { index: event, spec, day }, members),
    duty: null,
  };
}

function readEventDay(context: JsonContext, item: Node, members: readonly Member[]): Day | null {
  const date = requireMember(context, { item, members, key: 'on' });
  if (date === null) return null;
  const text = readString(context, date.value, 'a date in quotes, as in "2006-03-08"');
  return text === null ? null : readDate(context, placeOf(date.value), text);
}

function readEventName(
  context: JsonContext,
  item: Node,
  members: readonly Member[],
): number | null {
  const event = requireMember(context, { item, members, key: 'event' });
  if (event === null) return null;
  const name = readString(context, event.value, 'the name of an event, in quotes');
  if (name === null) return null;
  const named = context.names.declared.get(name);
  const { span, describe } = placeOf(event.value);
  if (named?.kind === 'event') {
    if (context.ir.events[named.index]?.source.kind === 'reported') return named.index;
    context.findings.report(inputDerivedEvent.at(span, { name }), describe);
    return null;
  }
  const nearest = context.findings.nearest(name, namesOf(context.names, 'event'));
  context.findings.report(inputUnknownEvent.at(span, { name, nearest }), describe);
  return null;
}

function requireMember(
  context: JsonContext,
  wanted: {
    readonly item: Node;
    readonly members: readonly Member[];
    readonly key: 'on' | 'event';
  },
): Member | null {
  const { item, members, key } = wanted;
  const member = members.find((candidate) => candidate.key === key);
  if (member !== undefined) return member;
  const { span, describe } = placeOf(item);
  context.findings.report(jsonMissingKey.at(span, { key, of: 'this event' }), describe);
  return null;
}

function readId(context: JsonContext, members: readonly Member[]): string | null {
  const member = members.find(({ key }) => key === 'id');
  if (member === undefined) return null;
  return readString(context, member.value, "the event's own name, in quotes");
}

function readFields(
  context: JsonContext,
  event: { readonly index: number; readonly spec: EventSpec<unknown>; readonly day: Day },
  members: readonly Member[],
): readonly Value[] {
  const { index, spec } = event;
  const day = formatIsoDate(event.day);
  const describe = (field: string): string => `${field} of the ${spec.name} of ${day}`;
  const values: Value[] = spec.fields.map((field) => unknown(describe(field.name)));
  const places = context.names.fields[index] ?? new Map<string, number>();
  for (const { key, keyNode, value } of members) {
    if (EVENT_KEYS.some((reserved) => reserved === key)) continue;
    const place = places.get(key);
    const field = place === undefined ? undefined : spec.fields[place];
    if (place === undefined || field === undefined) {
      const at = placeOf(keyNode);
      const nearest = context.findings.nearest(key, [...places.keys(), ...EVENT_KEYS]);
      const found = { event: spec.name, name: key, fields: [...places.keys()], nearest };
      context.findings.report(inputUnknownField.at(at.span, found), at.describe);
      continue;
    }
    const slot = { ...field, describe: () => describe(key) };
    const read = readJsonValue(context, slot, value);
    if (read !== null) values[place] = read;
  }
  return values;
}

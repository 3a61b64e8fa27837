import type { EventStep, FieldLine, Span } from '@termsheet/dsl';
import {
  type Day,
  type EventSpec,
  formatIsoDate,
  formatLongDate,
  parseIsoDate,
  unknown,
  type Value,
} from '@termsheet/runtime';
import { inputDerivedEvent } from '../diagnostics/input-derived-event.ts';
import { inputEventsOutOfOrder } from '../diagnostics/input-events-out-of-order.ts';
import { inputGivenTwice } from '../diagnostics/input-given-twice.ts';
import { inputUnknownEvent } from '../diagnostics/input-unknown-event.ts';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import type { InputContext } from '../input-context.ts';
import { namesOf } from '../name-index.ts';
import { readWrittenValues } from './read-written-values.ts';
import type { WrittenInputs } from './written-inputs.ts';

/** The latest step so far: the steps of a scenario are told in order of date. */
export interface LatestStep {
  readonly day: Day;
  readonly words: string;
  readonly span: Span;
}

/** The event of a step, ready to be read. */
interface PlacedEvent {
  readonly index: number;
  readonly spec: EventSpec<unknown>;
  readonly day: Day;
}

/** Reads `on March 8, 2006 Issuance` with its fields; gives the step that is the latest now. */
export function readEventStep(
  context: InputContext,
  written: WrittenInputs,
  told: { readonly step: EventStep; readonly latest: LatestStep | null },
): LatestStep | null {
  const { step, latest } = told;
  const index = eventIndex(context, step);
  const day = step.date.kind === 'Hole' ? undefined : parseIsoDate(step.date.iso);
  const spec = index === null ? undefined : context.ir.events[index];
  if (index === null || spec === undefined) return latest;
  // The fields of an event whose date could not be read are read all the same, for their findings.
  const fields = readFields(context, step, { index, spec, day: day ?? 0 });
  if (day === undefined) return latest;
  if (latest !== null && day < latest.day) {
    const { span } = step.date;
    const found = { event: spec.name, date: formatLongDate(day), previous: latest.words };
    const related = [{ span: latest.span, message: 'the later date stands here' }];
    context.findings.report(inputEventsOutOfOrder.at(span, found, { related }));
    return latest;
  }
  written.draft.occurrences.push({ event: index, day, id: step.id?.text ?? null, fields });
  const words = `the \`${spec.name}\` of ${formatLongDate(day)}`;
  return { day, words, span: step.date.span };
}

function eventIndex(context: InputContext, step: EventStep): number | null {
  const { text, span } = step.event;
  const named = context.names.declared.get(text);
  if (named?.kind === 'event') {
    if (context.ir.events[named.index]?.source.kind === 'reported') return named.index;
    context.findings.report(inputDerivedEvent.at(span, { name: text }));
    return null;
  }
  const nearest = context.findings.nearest(text, namesOf(context.names, 'event'));
  context.findings.report(inputUnknownEvent.at(span, { name: text, nearest }));
  return null;
}

function readFields(context: InputContext, step: EventStep, event: PlacedEvent): readonly Value[] {
  const { spec } = event;
  const day = formatIsoDate(event.day);
  const describe = (field: string): string => `${field} of the ${spec.name} of ${day}`;
  const values: Value[] = spec.fields.map((field) => unknown(describe(field.name)));
  const given = new Map<number, Span>();
  for (const line of step.fields) {
    const place = fieldPlace(context, event, line);
    const field = place === null ? undefined : spec.fields[place];
    if (place === null || field === undefined) continue;
    const { name } = field;
    const first = given.get(place);
    if (first !== undefined) {
      const related = [{ span: first, message: `\`${name}\` is given here first` }];
      context.findings.report(inputGivenTwice.at(line.name.span, { name }, { related }));
      continue;
    }
    given.set(place, line.name.span);
    const value = readWrittenValues(context, { ...field, describe: () => describe(name) }, line);
    if (value !== null) values[place] = value;
  }
  return values;
}

function fieldPlace(context: InputContext, event: PlacedEvent, line: FieldLine): number | null {
  const { text, span } = line.name;
  const fields = context.names.fields[event.index];
  const place = fields?.get(text);
  if (place !== undefined) return place;
  const names = [...(fields?.keys() ?? [])];
  const nearest = context.findings.nearest(text, names);
  const found = { event: event.spec.name, name: text, fields: names, nearest };
  context.findings.report(inputUnknownField.at(span, found));
  return null;
}

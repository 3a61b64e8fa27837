import type { FieldLine, PerformanceStep, ScenarioValue, Span } from '@termsheet/dsl';
import {
  type DutyName,
  formatIsoDate,
  formatLongDate,
  parseIsoDate,
  type Value,
} from '@termsheet/runtime';
import { inputEventsOutOfOrder } from '../diagnostics/input-events-out-of-order.ts';
import { inputGivenTwice } from '../diagnostics/input-given-twice.ts';
import { inputUnknownField } from '../diagnostics/input-unknown-field.ts';
import { inputWrongObligor } from '../diagnostics/input-wrong-obligor.ts';
import type { InputContext } from '../input-context.ts';
import { findObligation, isPerformedByItself } from '../find-obligation.ts';
import { placeAt } from '../place.ts';
import type { ObligationTable } from '../../ir/tables.ts';
import type { LatestStep } from './read-event-step.ts';
import { readDutyName } from '../read-duty-name.ts';
import { readWrittenValue, readWrittenValues } from './read-written-values.ts';
import type { WrittenInputs } from './written-inputs.ts';

/** Reads `on January 3, 2006 Borrower performs Interest Payment`; gives the step that is the latest now. */
export function readPerformanceStep(
  context: InputContext,
  written: WrittenInputs,
  told: { readonly step: PerformanceStep; readonly latest: LatestStep | null },
): LatestStep | null {
  const { step, latest } = told;
  const spec = readObligation(context, step);
  const day = step.date.kind === 'Hole' ? undefined : parseIsoDate(step.date.iso);
  if (spec === null) return latest;
  const amount = readAmount(context, step, { spec, day: day ?? 0 });
  const duty = readDuty(context, step.duty, spec);
  if (day === undefined) return latest;
  const words = `the performance of \`${spec.name}\` on ${formatLongDate(day)}`;
  if (latest !== null && day < latest.day) {
    const { span } = step.date;
    const event = `performance of ${spec.name}`;
    const found = { event, date: formatLongDate(day), previous: latest.words };
    const related = [{ span: latest.span, message: 'the later date stands here' }];
    context.findings.report(inputEventsOutOfOrder.at(span, found, { related }));
    return latest;
  }
  const fields = amount === null ? [] : [amount];
  written.draft.occurrences.push({
    event: spec.events.performance,
    day,
    id: step.id?.text ?? null,
    fields,
    duty,
  });
  return { day, words, span: step.date.span };
}

function readObligation(context: InputContext, step: PerformanceStep): ObligationTable | null {
  const { text, span } = step.obligation;
  const place = placeAt(span);
  const spec = findObligation(context, text, place);
  if (spec === null) return null;
  if (!spec.by.includes(step.by.text)) {
    const found = { name: spec.name, by: step.by.text, bound: spec.by };
    context.findings.report(inputWrongObligor.at(step.by.span, found));
  }
  return isPerformedByItself(context, spec, place) ? spec : null;
}

/** Of which duty a performance is; null where that is not said. */
function readDuty(
  context: InputContext,
  written: ScenarioValue | null,
  spec: ObligationTable,
): DutyName | null {
  if (written === null || written.kind === 'Hole') return null;
  const form = written.kind === 'DateLiteral' ? 'date' : 'name';
  const place = placeAt(written.span);
  return readDutyName(context, { spec, form, place }, (slot) =>
    readWrittenValue(context, slot, written),
  );
}

/** The amount of a performance in part; null where all that is owed is done. */
function readAmount(
  context: InputContext,
  step: PerformanceStep,
  { spec, day }: { readonly spec: ObligationTable; readonly day: number },
): Value | null {
  const field = context.ir.events[spec.events.performance]?.fields[0];
  let amount: Value | null = null;
  let first: Span | null = null;
  for (const line of step.fields) {
    if (field === undefined || line.name.text !== field.name) {
      reportField(context, line, { spec, fields: field === undefined ? [] : [field.name] });
      continue;
    }
    if (first !== null) {
      const related = [{ span: first, message: `\`${field.name}\` is given here first` }];
      context.findings.report(
        inputGivenTwice.at(line.name.span, { name: field.name }, { related }),
      );
      continue;
    }
    first = line.name.span;
    const describe = (): string => `what is performed of ${spec.name} on ${formatIsoDate(day)}`;
    amount = readWrittenValues(context, { ...field, describe }, line);
  }
  return amount;
}

function reportField(
  context: InputContext,
  line: FieldLine,
  { spec, fields }: { readonly spec: ObligationTable; readonly fields: readonly string[] },
): void {
  const { text, span } = line.name;
  const nearest = context.findings.nearest(text, fields);
  const event = `performance of ${spec.name}`;
  context.findings.report(inputUnknownField.at(span, { event, name: text, fields, nearest }));
}

import { type FactRows, type FactSpec, formatIsoDate } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { inputNeedsDates } from '../diagnostics/input-needs-dates.ts';
import { inputNeedsKey } from '../diagnostics/input-needs-key.ts';
import { jsonNoRows } from '../diagnostics/json-no-rows.ts';
import { readCsvRows } from '../csv/read-csv-rows.ts';
import type { DraftInputs } from '../draft-inputs.ts';
import { occurrenceType } from '../occurrence-type.ts';
import { UNDATED_ROW_DAY } from '../undated-row-day.ts';
import { readDate } from '../values/date-form.ts';
import { readKey } from '../values/occurrence-form.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { readItems, readMembers, readString, reportShape } from './json-shapes.ts';
import { readJsonValue } from './read-json-value.ts';
import { readNamed } from './read-named.ts';
import { RowsBuilder } from './rows-builder.ts';

const ROW = 'a row: a list of a date and a value';

/** Reads `"facts": { "Shares Outstanding": … }`: one value, rows, or a CSV file for each. */
export function readFacts(context: JsonContext, draft: DraftInputs, node: Node): void {
  for (const member of readMembers(context, node, 'an object with a key for each fact') ?? []) {
    const index = readNamed(context, member, 'fact');
    const spec = index === null ? undefined : context.ir.facts[index];
    if (index === null || spec === undefined) continue;
    if (spec.keyedBy === null) draft.facts[index] = readFact(context, spec, member.value);
    else draft.keyedFacts[index] = readKeyed(context, { spec, event: spec.keyedBy }, member.value);
  }
}

/** `{ "march": …, "april": … }`: rows for each event or row by its name. */
function readKeyed(
  context: JsonContext,
  { spec, event }: { readonly spec: FactSpec; readonly event: number },
  node: Node,
): Map<string | number, FactRows> {
  const name = context.ir.events[event]?.name ?? 'event';
  const byKey = new Map<string | number, FactRows>();
  if (node.type !== 'object') {
    const { span, describe } = placeOf(node);
    context.findings.report(inputNeedsKey.at(span, { name: spec.name, event: name }), describe);
    return byKey;
  }
  const type = occurrenceType(context.ir, event);
  for (const member of readMembers(context, node, 'an object') ?? []) {
    const reading = { context, name: spec.name, type, place: placeOf(member.keyNode) };
    const found = readKey(reading, member.key);
    const rows = readFact(context, spec, member.value);
    if (found !== null && rows !== null) byKey.set(found.of, rows);
  }
  return byKey;
}

function readFact(context: JsonContext, spec: FactSpec, node: Node): FactRows | null {
  const { span, describe } = placeOf(node);
  const { name } = spec;
  if (node.type === 'object') return readCsvRows(context, spec, node);
  if (node.type === 'array' && node.children?.length === 0) {
    context.findings.report(jsonNoRows.at(span, { name }), describe);
    return null;
  }
  return isRows(spec, node) ? readRows(context, spec, node) : readUndated(context, spec, node);
}

/** A list is rows, but for a `several` fact a list without a list in it is its values. */
function isRows(spec: FactSpec, node: Node): boolean {
  if (node.type !== 'array') return false;
  return !spec.several || (node.children ?? []).some((item) => item.type === 'array');
}

function readUndated(context: JsonContext, spec: FactSpec, node: Node): FactRows | null {
  if (spec.series !== null) {
    const { span, describe } = placeOf(node);
    const calendar = context.ir.calendars[spec.series]?.name ?? 'day of its calendar';
    const found = { name: spec.name, calendar };
    context.findings.report(inputNeedsDates.at(span, found), describe);
    return null;
  }
  const value = readJsonValue(context, { ...spec, describe: () => spec.name }, node);
  return value === null ? null : { days: [UNDATED_ROW_DAY], values: [value] };
}

function readRows(context: JsonContext, spec: FactSpec, node: Node): FactRows {
  const builder = new RowsBuilder(context, spec);
  for (const row of node.children ?? []) {
    const [date, written, ...others] = readItems(context, row, ROW) ?? [];
    if (row.type !== 'array') continue;
    if (date === undefined || written === undefined || others.length > 0) {
      reportShape(context, row, ROW);
      continue;
    }
    const text = readString(context, date, 'a date in quotes, as in "2006-03-08"');
    const day = text === null ? null : readDate(context, placeOf(date), text);
    const describe = (): string => `${spec.name} on ${formatIsoDate(day ?? 0)}`;
    // The value of a row whose date is refused is read all the same, for its findings.
    const isAccepted = day !== null && builder.accepts(day, placeOf(date));
    const value = readJsonValue(context, { ...spec, describe }, written);
    if (isAccepted && value !== null) builder.add(day, value);
  }
  return builder.rows();
}

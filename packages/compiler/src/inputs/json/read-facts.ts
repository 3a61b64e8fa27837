import { type FactRows, type FactSpec, formatIsoDate } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { inputKeyedFact } from '../diagnostics/input-keyed-fact.ts';
import { inputNeedsDates } from '../diagnostics/input-needs-dates.ts';
import { jsonNoRows } from '../diagnostics/json-no-rows.ts';
import { readCsvRows } from '../csv/read-csv-rows.ts';
import type { DraftInputs } from '../draft-inputs.ts';
import { UNDATED_ROW_DAY } from '../undated-row-day.ts';
import { readDate } from '../values/date-form.ts';
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
    draft.facts[index] = readFact(context, spec, member.value);
  }
}

function readFact(context: JsonContext, spec: FactSpec, node: Node): FactRows | null {
  const { span, describe } = placeOf(node);
  const { name } = spec;
  if (spec.keyedBy !== null) {
    const event = context.ir.events[spec.keyedBy]?.name ?? 'event';
    context.findings.report(inputKeyedFact.at(span, { name, event }), describe);
    return null;
  }
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

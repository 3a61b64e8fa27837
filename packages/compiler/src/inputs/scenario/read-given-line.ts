import type { GivenLine, Span } from '@termsheet/dsl';
import {
  type Day,
  type FactSpec,
  formatLongDate,
  OccurrenceName,
  parseIsoDate,
} from '@termsheet/runtime';
import { inputDateGivenTwice } from '../diagnostics/input-date-given-twice.ts';
import { inputDayNotInCalendar } from '../diagnostics/input-day-not-in-calendar.ts';
import { inputGivenTwice } from '../diagnostics/input-given-twice.ts';
import { inputNeedsDates } from '../diagnostics/input-needs-dates.ts';
import { inputNeedsKey } from '../diagnostics/input-needs-key.ts';
import { inputNotATable } from '../diagnostics/input-not-a-table.ts';
import { inputNotSupplied } from '../diagnostics/input-not-supplied.ts';
import { inputTakesNoDate } from '../diagnostics/input-takes-no-date.ts';
import { inputTakesNoKey } from '../diagnostics/input-takes-no-key.ts';
import { inputUnknownName } from '../diagnostics/input-unknown-name.ts';
import { inputUnknownReading } from '../diagnostics/input-unknown-reading.ts';
import { inputWrongType } from '../diagnostics/input-wrong-type.ts';
import type { InputContext } from '../input-context.ts';
import { describeNamed, namesOf } from '../name-index.ts';
import { occurrenceType } from '../occurrence-type.ts';
import { seriesCalendar } from '../series-calendar.ts';
import { UNDATED_ROW_DAY } from '../undated-row-day.ts';
import { describeWritten } from '../values/describe-written.ts';
import { readWrittenValue, readWrittenValues } from './read-written-values.ts';
import { stretchDays } from './stretch-days.ts';
import { rowsOf, type WrittenInputs } from './written-inputs.ts';

/** Reads one line of `given`: a blank, a row of a fact, or the reading of an ambiguity. */
export function readGivenLine(
  context: InputContext,
  written: WrittenInputs,
  line: GivenLine,
): void {
  const name = line.name.text;
  const { span } = line.name;
  const named = context.names.declared.get(name);
  if (named === undefined) {
    const candidates = namesOf(context.names, 'blank', 'fact', 'ambiguity', 'table');
    const nearest = context.findings.nearest(name, candidates);
    const sought = 'blank, fact or ambiguity';
    return context.findings.report(inputUnknownName.at(span, { name, sought, nearest }));
  }
  if (line.key !== null && (named.kind === 'blank' || named.kind === 'ambiguity')) {
    const what = describeNamed(named);
    return context.findings.report(inputTakesNoKey.at(line.key.span, { name, what }));
  }
  // The rows of tables are read before all else.
  if (named.kind === 'table') return undefined;
  if (line.rows !== null) {
    const found = { name, what: describeNamed(named) };
    return context.findings.report(inputNotATable.at(span, found));
  }
  switch (named.kind) {
    case 'blank':
      return readBlank(context, written, { line, index: named.index });
    case 'fact':
      return readFactRow(context, written, { line, index: named.index });
    case 'ambiguity':
      return readReading(context, written, { line, index: named.index });
    default: {
      const what = describeNamed(named);
      return context.findings.report(inputNotSupplied.at(span, { name, what }));
    }
  }
}

/** A line about the name with that index among its kind. */
interface IndexedLine {
  readonly line: GivenLine;
  readonly index: number;
}

function readBlank(context: InputContext, written: WrittenInputs, given: IndexedLine): void {
  const { line, index } = given;
  const spec = context.ir.blanks[index];
  if (spec === undefined || !isGivenOnce(context, written, line)) return;
  const slot = { ...spec, several: false, describe: () => spec.name };
  written.draft.blanks[index] = readWrittenValues(context, slot, line);
}

function readReading(context: InputContext, written: WrittenInputs, given: IndexedLine): void {
  const { line, index } = given;
  const spec = context.ir.ambiguities[index];
  if (spec === undefined || !isGivenOnce(context, written, line)) return;
  const [chosen, ...others] = line.values;
  if (chosen === undefined || chosen.kind === 'Hole') return;
  const { name } = spec;
  const readings = spec.readings.map(({ label }) => label);
  if (chosen.kind !== 'Text' || others.length > 0) {
    const found = chosen.kind === 'NoneLiteral' ? '`none`' : describeWritten(chosen);
    const expected = 'settled by the label of one reading, in quotes';
    const mismatch = { name, expected, found: others.length > 0 ? 'a list' : found };
    return context.findings.report(inputWrongType.at(line.span, mismatch));
  }
  const reading = readings.indexOf(chosen.text);
  if (reading >= 0) {
    written.draft.readings[index] = reading;
    return;
  }
  const found = { name, label: chosen.text, readings };
  context.findings.report(inputUnknownReading.at(chosen.span, found));
}

/** Whether a blank or reading is given for the first time and without a date, as both must be. */
function isGivenOnce(context: InputContext, written: WrittenInputs, line: GivenLine): boolean {
  const name = line.name.text;
  const named = context.names.declared.get(name);
  if (line.date !== null && named !== undefined) {
    const { span } = line.date;
    const found = { name, what: describeNamed(named) };
    context.findings.report(inputTakesNoDate.at(span, found));
    return false;
  }
  const first = written.given.get(name);
  if (first === undefined) {
    written.given.set(name, line.name.span);
    return true;
  }
  const { span } = line.name;
  const related = [givenHereFirst(name, first)];
  context.findings.report(inputGivenTwice.at(span, { name }, { related }));
  return false;
}

function readFactRow(context: InputContext, written: WrittenInputs, given: IndexedLine): void {
  const { line, index } = given;
  const spec = context.ir.facts[index];
  if (spec === undefined) return;
  const key = rowKey(context, spec, line);
  const days = rowDays(context, spec, line);
  if (days === null || key === undefined) return;
  const rows = rowsOf(written, index, key);
  const again = days.find((day) => rows.has(day));
  if (again !== undefined) return reportTwice(context, line, { day: again, rows });
  const describe = (): string => `${spec.name}${describeDays(line)}`;
  const value = readWrittenValues(context, { ...spec, describe }, line);
  for (const day of days) rows.set(day, { value, span: line.name.span });
}

function describeDays({ date, through }: GivenLine): string {
  if (date === null) return '';
  return through === null ? ` on ${date.iso}` : ` from ${date.iso} through ${through.iso}`;
}

/** The event or row that a keyed fact is given for, null where it has no key; undefined where refused. */
function rowKey(
  context: InputContext,
  { name, keyedBy }: FactSpec,
  { key, name: { span } }: GivenLine,
): string | number | null | undefined {
  if (keyedBy === null) {
    if (key === null) return null;
    context.findings.report(inputTakesNoKey.at(key.span, { name, what: 'a fact' }));
    return undefined;
  }
  const event = context.ir.events[keyedBy]?.name ?? 'event';
  if (key === null) {
    context.findings.report(inputNeedsKey.at(span, { name, event }));
    return undefined;
  }
  const type = occurrenceType(context.ir, keyedBy);
  const found = readWrittenValue(context, { name, type }, key);
  return found instanceof OccurrenceName ? found.of : undefined;
}

/** The days of a line's rows; null where the fact cannot have a row there, which is reported. */
function rowDays(
  context: InputContext,
  spec: FactSpec,
  line: GivenLine,
): readonly [Day, ...Day[]] | null {
  if (line.date !== null && line.through !== null) {
    return stretchDays(context, spec, { of: line.name, from: line.date, through: line.through });
  }
  const day = rowDay(context, spec, line);
  return day === null ? null : [day];
}

function rowDay(context: InputContext, spec: FactSpec, line: GivenLine): Day | null {
  const { name } = spec;
  const { span } = line.name;
  const day = line.date === null ? undefined : parseIsoDate(line.date.iso);
  if (spec.series === null) return day ?? UNDATED_ROW_DAY;
  const calendar = seriesCalendar(context.ir, spec.series);
  if (line.date === null || day === undefined) {
    const found = { name, calendar: calendar.name };
    context.findings.report(inputNeedsDates.at(span, found));
    return null;
  }
  const reason = calendar.refuses(day);
  if (reason === null) return day;
  const found = { name, date: formatLongDate(day), calendar: calendar.name, reason };
  const isKnown = calendar.knows(day);
  context.findings.report(inputDayNotInCalendar.at(line.date.span, { ...found, isKnown }));
  return null;
}

function reportTwice(
  context: InputContext,
  line: GivenLine,
  found: { readonly day: Day; readonly rows: ReadonlyMap<Day, { readonly span: Span }> },
): void {
  const name = line.name.text;
  const { span } = line.date ?? line.name;
  const first = found.rows.get(found.day)?.span ?? span;
  const related = [givenHereFirst(name, first)];
  const diagnostic =
    line.date === null
      ? inputGivenTwice.at(span, { name }, { related })
      : inputDateGivenTwice.at(span, { name, date: formatLongDate(found.day) }, { related });
  context.findings.report(diagnostic);
}

function givenHereFirst(name: string, span: Span): { span: Span; message: string } {
  return { span, message: `\`${name}\` is given here first` };
}

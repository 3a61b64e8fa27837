import {
  groupReasons,
  nameOfResult,
  type Results,
  showValue,
  type SkippedAdjustment,
  type TermResult,
  type VoidEvent,
} from '@termsheet/compiler';
import { formatLongDate, Missing, type MissingKind } from '@termsheet/runtime';
import { columnWidths, layOutRows, layOutTable, type TextRows } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { wrapText } from '../layout/wrap-text.ts';

const INDENT = '  ';

/** Results for a terminal: what is determined, then all that is not and why. */
export function resultsToText(all: Results, layout: TextLayout): string {
  const { style } = layout;
  const { results, omitted } = withFewOfEach(all);
  const sections = [
    `${style.bold(results.contract)}\nas of ${formatLongDate(results.day)}`,
    ...valueSections(results, layout),
    section(layout, 'Undetermined, and what it waits for', reasonRows(results, 'unknown')),
    notSupplied(results, layout),
    section(layout, 'Depends on what it is asked for', askingRows(results)),
    section(layout, 'Not yet', reasonRows(results, 'not yet')),
    section(layout, 'None', reasonRows(results, 'none')),
    section(layout, 'Impossible, and why', reasonRows(results, 'impossible')),
    section(layout, 'Void events', voidRows({ voided: results.voided.filter(isVoid) })),
    section(layout, 'Open whether they stand', voidRows({ voided: results.voided.filter(isOpen) })),
    section(layout, 'Adjustments not made', skippedRows(results)),
    section(layout, 'More than was owed', excessRows(results)),
    section(layout, 'The order of one day’s events decides', orderRows(results)),
    section(layout, DAYS_BY_RULE, byRuleRows(results)),
    section(layout, 'Left out here, and in full with --json', omitted),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** More values than these of one term are counted, not listed. */
const MAX_OF_EACH = 30;

function withFewOfEach(results: Results): { results: Results; omitted: string[][] } {
  const counts = new Map<string, number>();
  const terms = results.terms.filter(({ kind, name, of }) => {
    const key = `${kind} ${name}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return of === null || count <= MAX_OF_EACH;
  });
  const omitted: string[][] = [];
  for (const [key, count] of counts) {
    const name = key.slice(key.indexOf(' ') + 1);
    if (count > MAX_OF_EACH) omitted.push([name, `${count - MAX_OF_EACH} more`]);
  }
  return { results: { ...results, terms }, omitted };
}

function isWorkedOut({ kind }: TermResult): boolean {
  return kind === 'state' || kind === 'definition';
}

/** What is worked out and what is given, in columns that run through both. */
function valueSections({ terms }: Results, layout: TextLayout): readonly string[] {
  const { style } = layout;
  const determined = terms.filter(({ value }) => !(value instanceof Missing));
  const heading = ['Term', 'Value', 'Clause'];
  const rowOf = (term: TermResult): readonly string[] => [
    nameOfResult(term),
    valueOf(term),
    style.dim(term.clause),
  ];
  const workedOut = determined.filter(isWorkedOut).map(rowOf);
  const given = determined.filter((term) => !isWorkedOut(term)).map(rowOf);
  const widths = columnWidths([heading, ...workedOut, ...given], layout.width - INDENT.length);
  const lines = (rows: TextRows): string =>
    layOutRows(rows, widths)
      .map((line) => INDENT + line)
      .join('\n');
  return [
    workedOut.length === 0 ? '' : lines([heading.map(style.dim), ...workedOut]),
    given.length === 0 ? '' : `${style.bold('Given')}\n${lines(given)}`,
  ];
}

/** The value, and of an ambiguity the reading that was chosen. */
function valueOf({ value, type, reading }: TermResult): string {
  const shown = showValue(value, type);
  if (reading === null || reading === shown) return shown;
  return `${shown}, the reading “${reading}”`;
}

function section(layout: TextLayout, title: string, rows: TextRows): string {
  if (rows.length === 0) return '';
  const lines = layOutTable(rows, layout.width - INDENT.length);
  return [layout.style.bold(title), ...lines.map((line) => INDENT + line)].join('\n');
}

/** Why terms have no value. An input that nobody supplied waits for itself and is listed apart. */
function reasonRows({ terms }: Results, kind: MissingKind): string[][] {
  const rows: string[][] = [];
  for (const term of terms) {
    const { value, asksFor } = term;
    if (!(value instanceof Missing) || value.kind !== kind || asksFor !== null) continue;
    if (isNotSupplied(term)) continue;
    rows.push([nameOfResult(term), groupReasons(value.reasons).join('; ')]);
  }
  return rows;
}

function isNotSupplied(term: TermResult): boolean {
  const { value, asksFor } = term;
  if (isWorkedOut(term) || asksFor !== null) return false;
  return value instanceof Missing && value.kind === 'unknown';
}

function notSupplied({ terms }: Results, { style, width }: TextLayout): string {
  const names = terms.filter(isNotSupplied).map(nameOfResult);
  if (names.length === 0) return '';
  const lines = wrapText(names.join(', '), width - INDENT.length);
  return [style.bold('Not supplied for that day'), ...lines.map((line) => INDENT + line)].join(
    '\n',
  );
}

function askingRows({ terms }: Results): string[][] {
  const rows: string[][] = [];
  for (const { name, asksFor } of terms) {
    if (asksFor === null) continue;
    const { kind, name: wanted } = asksFor;
    rows.push([name, kind === 'parameter' ? `--with "${wanted}=…"` : `one for each ${wanted}`]);
  }
  return rows;
}

function isOpen({ because }: VoidEvent): boolean {
  return because instanceof Missing;
}

function isVoid(event: VoidEvent): boolean {
  return !isOpen(event);
}

export function voidRows({ voided }: Pick<Results, 'voided'>): string[][] {
  return voided.map(({ event, day, id, because }) => {
    const name = id === null ? event : `${event} (${id})`;
    const why =
      because instanceof Missing
        ? `whether it stands waits for ${groupReasons(because.reasons).join('; ')}`
        : because.join('; ');
    return [`${name} of ${formatLongDate(day)}`, why];
  });
}

/** Adjustments that were not made. Those of one Term upon one kind of event, for one reason, are one row. */
function skippedRows({ skipped }: Results): string[][] {
  const groups = new Map<string, { first: SkippedAdjustment; others: number }>();
  for (const each of skipped) {
    const key = JSON.stringify([each.term, each.event, each.clause, each.reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: each, others: 0 });
    else group.others += 1;
  }
  return [...groups.values()].map(({ first: { term, day, clause, event, reason }, others }) => [
    `${term} upon the ${event} of ${formatLongDate(day)}${others === 0 ? '' : ` and ${others} more`}`,
    [clause, reason].filter((part) => part !== '').join(': '),
  ]);
}

export const DAYS_BY_RULE = 'Days that are not published yet';

export function byRuleRows({ byRule }: Pick<Results, 'byRule'>): string[][] {
  return byRule.map((words) => [words]);
}

export function excessRows({ excesses }: Pick<Results, 'excesses'>): string[][] {
  return excesses.map(({ obligation, day, amount, type }) => [
    `${obligation} on ${formatLongDate(day)}`,
    `${showValue(amount, type)} more than was owed`,
  ]);
}

function orderRows({ orders }: Results): string[][] {
  return orders.map(({ day, events, term, type, asReported, swapped }) => [
    `${events.join(' and ')} of ${formatLongDate(day)}`,
    `${term}: ${showValue(asReported, type)} as reported, ${showValue(swapped, type)} the other way round`,
  ]);
}

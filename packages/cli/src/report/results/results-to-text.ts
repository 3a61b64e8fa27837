import { type Results, showValue, type TermResult } from '@termsheet/compiler';
import { formatLongDate, Missing, type MissingKind } from '@termsheet/runtime';
import type { Style } from '../../host/style.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import { joinWords } from '../layout/words.ts';
import { groupReasons } from './group-reasons.ts';

/** How results are laid out. */
export interface ResultsLayout {
  readonly width: number;
  readonly style: Style;
}

const INDENT = '  ';

/** Results for a terminal: what is determined, then all that is not and why. */
export function resultsToText(results: Results, layout: ResultsLayout): string {
  const { style } = layout;
  const workedOut = results.terms.filter(({ kind }) => kind === 'state' || kind === 'definition');
  const given = results.terms.filter((term) => !workedOut.includes(term));
  const heading = `${style.bold(results.contract)}\nas of ${formatLongDate(results.day)}`;
  const sections = [
    heading,
    section(layout, '', valueRows(workedOut, style)),
    section(layout, 'Given', valueRows(given, style)),
    section(layout, 'Undetermined, and what it waits for', reasonRows(results, 'unknown')),
    section(layout, 'Wants to be asked for', askingRows(results)),
    section(layout, 'Not yet', reasonRows(results, 'not yet')),
    section(layout, 'None', reasonRows(results, 'none')),
    section(layout, 'Impossible, and why', reasonRows(results, 'impossible')),
    section(layout, 'Events without effect', voidRows(results)),
    section(layout, 'Adjustments not made', skippedRows(results)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(layout: ResultsLayout, title: string, rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  const lines = layOutTable({ rows, width: layout.width - INDENT.length });
  const heading = title === '' ? [] : [layout.style.bold(title)];
  return [...heading, ...lines.map((line) => INDENT + line)].join('\n');
}

function valueRows(terms: readonly TermResult[], style: Style): string[][] {
  return terms
    .filter(({ value }) => !(value instanceof Missing))
    .map(({ name, value, type, clause }) => [name, showValue(value, type), style.dim(clause)]);
}

/** A fact or blank that nobody supplied waits for itself; it is named where something needs it. */
function reasonRows({ terms }: Results, kind: MissingKind): string[][] {
  const rows: string[][] = [];
  for (const { name, value, asksFor } of terms) {
    if (!(value instanceof Missing) || value.kind !== kind || asksFor !== null) continue;
    const reasons = groupReasons(value.reasons);
    const isItself = reasons.every((reason) => reason === name);
    rows.push([name, isItself ? 'not supplied' : reasons.join('; ')]);
  }
  return rows;
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

function voidRows({ voided }: Results): string[][] {
  return voided.map(({ event, day, id, because }) => {
    const name = id === null ? event : `${event} (${id})`;
    const why =
      because instanceof Missing
        ? `not known: ${groupReasons(because.reasons).join('; ')}`
        : because.join('; ');
    return [`${name} of ${formatLongDate(day)}`, why];
  });
}

function skippedRows({ skipped }: Results): string[][] {
  return skipped.map(({ term, day, clause, event, reason }) => [
    `${term} upon the ${event} of ${formatLongDate(day)}`,
    joinWords([clause, reason].filter((part) => part !== '')),
  ]);
}

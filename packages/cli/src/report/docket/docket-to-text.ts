import {
  covenantInWords,
  type Docket,
  type Due,
  dueInWords,
  groupReasons,
  nameOfDuty,
  nameOfRight,
  objectOfDuty,
  obligorsOf,
  powerInWords,
  rightInWords,
  standingOfDuty,
  windowInWords,
} from '@termsheet/compiler';
import { type ExecutableProgram, type RightEntry, formatLongDate } from '@termsheet/runtime';
import { columnWidths, layOutRows, layOutTable, type TextRows } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { byRuleRows, DAYS_BY_RULE, excessRows, voidRows } from '../results/results-to-text.ts';
import { docketGroups } from './docket-groups.ts';

const INDENT = '  ';

/** Narrower than this, who does what for whom is one column. */
const ROOM_FOR_ALL_COLUMNS = 110;

/** A docket for a terminal: what is overdue, due, upcoming and done; then rights and covenants. */
export function docketToText(
  docket: Docket,
  program: ExecutableProgram,
  layout: TextLayout,
): string {
  const { contract, day, entries, failure, voided, excesses, byRule } = docket;
  const covenants = entries.flatMap((entry) =>
    entry.kind === 'covenant' ? [[entry.name, covenantInWords(entry), entry.clause]] : [],
  );
  const sections = [
    `${layout.style.bold(contract)}\ndeadlines as of ${formatLongDate(day)}`,
    failure === null ? '' : `Nothing can be said: ${groupReasons(failure.reasons).join('; ')}.`,
    failure === null && entries.length === 0
      ? 'The contract has no obligations, rights or covenants.'
      : '',
    ...dutySections(docket, program, layout),
    section(layout, 'Rights', rightRows(docket, program)),
    section(layout, 'Covenants', covenants),
    section(layout, 'Performances that did nothing', voidRows({ voided })),
    section(layout, 'More than was owed', excessRows({ excesses })),
    section(layout, DAYS_BY_RULE, byRuleRows({ byRule })),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Who may do what, until when, and how often it was done. */
function rightRows({ entries }: Docket, program: ExecutableProgram): TextRows {
  return entries.flatMap((entry) =>
    entry.kind === 'right'
      ? [[rightOf(program, entry), windowInWords(entry), rightInWords(entry), entry.clause]]
      : [],
  );
}

function rightOf(program: ExecutableProgram, entry: RightEntry): string {
  return `${nameOfRight(program, entry)}: ${powerInWords(entry)} by ${entry.by}`;
}

/** The columns run through all groups. */
function dutySections(
  { entries }: Docket,
  program: ExecutableProgram,
  { width, style }: TextLayout,
): readonly string[] {
  const groups = docketGroups(entries);
  if (groups.length === 0) return [];
  const isWide = width >= ROOM_FOR_ALL_COLUMNS;
  const heading = isWide
    ? ['Who', 'What', 'To whom', 'Amount', 'Due', 'Status', 'Clause']
    : ['Who does what', 'Due', 'Status', 'Clause'];
  const rowOf = (entry: Due): readonly string[] =>
    isWide ? wideRow(program, entry) : narrowRow(program, entry);
  const tables = groups.map(({ title, entries: all }) => ({ title, rows: rowsOf(all, rowOf) }));
  const all = [heading, ...tables.flatMap(({ rows }) => rows)];
  const widths = columnWidths(all, width - INDENT.length);
  const lines = (rows: TextRows): string =>
    layOutRows(rows, widths)
      .map((line) => INDENT + line)
      .join('\n');
  return [
    lines([heading.map(style.dim)]),
    ...tables.map(({ title, rows }) => `${style.bold(title)}\n${lines(rows)}`),
  ];
}

function isIdle(entry: Due): boolean {
  return entry.kind === 'duty' && entry.status === 'nothing owed' && typeof entry.due === 'number';
}

/** What nothing was owed for on many dates is one row, so that it does not bury the rest. */
function rowsOf(entries: readonly Due[], rowOf: (entry: Due) => readonly string[]): TextRows {
  const told = new Set<number>();
  return entries.flatMap((entry) => {
    const alike = entries.filter((each) => isIdle(each) && each.obligation === entry.obligation);
    if (!isIdle(entry) || alike.length === 1) return [rowOf(entry)];
    if (told.has(entry.obligation)) return [];
    told.add(entry.obligation);
    const [first = '', last = ''] = [alike[0], alike.at(-1)].map(
      (each) => each && dueInWords(each),
    );
    const dates = `${alike.length} dates from ${first} to ${last}`;
    return [rowOf(entry).map((cell) => (cell === first ? dates : cell))];
  });
}

function wideRow(program: ExecutableProgram, entry: Due): readonly string[] {
  return [
    obligorsOf(entry),
    nameOfDuty(program, entry),
    entry.to ?? '',
    objectOfDuty(entry),
    dueInWords(entry),
    standingOfDuty(entry),
    entry.clause,
  ];
}

function narrowRow(program: ExecutableProgram, entry: Due): readonly string[] {
  const { to, clause } = entry;
  const recipient = to === null ? '' : `, to ${to}`;
  const does = `${obligorsOf(entry)}: ${nameOfDuty(program, entry)}, ${objectOfDuty(entry)}${recipient}`;
  return [does, dueInWords(entry), standingOfDuty(entry), clause];
}

function section(layout: TextLayout, title: string, rows: TextRows): string {
  if (rows.length === 0) return '';
  const lines = layOutTable(rows, layout.width - INDENT.length);
  return [layout.style.bold(title), ...lines.map((line) => INDENT + line)].join('\n');
}

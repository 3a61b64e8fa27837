import {
  covenantInWords,
  type Docket,
  dutyInWords,
  groupReasons,
  joinWords,
  labelOfKey,
  limitInWords,
  rightInWords,
  showValue,
  windowInWords,
} from '@termsheet/compiler';
import {
  type AwaitedEntry,
  type DutyEntry,
  Exact,
  type ExecutableProgram,
  type RightEntry,
  formatLongDate,
  Missing,
  type Undertaking,
} from '@termsheet/runtime';
import type { Style } from '../../host/style.ts';
import { columnWidths, layOutRows, layOutTable, type TextRows } from '../layout/lay-out-table.ts';
import { excessRows, voidRows } from '../results/results-to-text.ts';
import { docketGroups, type Due } from './docket-groups.ts';

/** How a docket is laid out. */
interface DocketLayout {
  readonly width: number;
  readonly style: Style;
}

const INDENT = '  ';

/** Narrower than this, who does what for whom is one column. */
const ROOM_FOR_ALL_COLUMNS = 110;

/** A docket for a terminal: what is overdue, due, upcoming and done; then rights and covenants. */
export function docketToText(
  docket: Docket,
  program: ExecutableProgram,
  layout: DocketLayout,
): string {
  const { contract, day, entries, failure, voided, excesses } = docket;
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
  const { holder, verb, name, of, by } = entry;
  const given = of === null ? '' : ` for ${labelOfKey(program, of)}`;
  return `${name}${given}: ${holder} may ${verb}${limitInWords(entry)} by ${by}`;
}

/** The columns run through all groups. */
function dutySections(
  { entries }: Docket,
  program: ExecutableProgram,
  { width, style }: DocketLayout,
): readonly string[] {
  const groups = docketGroups(entries);
  if (groups.length === 0) return [];
  const isWide = width >= ROOM_FOR_ALL_COLUMNS;
  const heading = isWide
    ? ['Who', 'What', 'To whom', 'Amount', 'Due', 'Status', 'Clause']
    : ['Who does what', 'Due', 'Status', 'Clause'];
  const rowOf = (entry: Due): readonly string[] =>
    isWide ? wideRow(program, entry) : narrowRow(program, entry);
  const tables = groups.map((group) => ({ ...group, rows: group.entries.map(rowOf) }));
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

function wideRow(program: ExecutableProgram, entry: Due): readonly string[] {
  return [
    obligorsOf(entry),
    nameOf(program, entry),
    entry.to ?? '',
    objectOf(entry),
    dueInWords(entry),
    statusOf(entry),
    entry.clause,
  ];
}

function narrowRow(program: ExecutableProgram, entry: Due): readonly string[] {
  const { to, clause } = entry;
  const recipient = to === null ? '' : `, to ${to}`;
  const does = `${obligorsOf(entry)}: ${nameOf(program, entry)}, ${objectOf(entry)}${recipient}`;
  return [does, dueInWords(entry), statusOf(entry), clause];
}

/** `Company and Purchaser`, `Company or Purchaser`. */
function obligorsOf({ by, binds }: Due): string {
  return joinWords(by, binds === 'any' ? 'or' : 'and');
}

/** An obligation, and of which of its duties it is; a duty on a date of a schedule has that date. */
function nameOf(program: ExecutableProgram, entry: Due): string {
  if (entry.kind === 'awaited' || entry.of === null) return entry.name;
  const isDate = program.events[entry.of.event]?.source.kind === 'schedule';
  return isDate ? entry.name : `${entry.name} for ${labelOfKey(program, entry.of)}`;
}

/** What is left of an amount, or the act. */
function objectOf(entry: Due): string {
  if (entry.type === null) return actInWords(entry);
  return entry.kind === 'awaited' ? entry.what : amountInWords(entry);
}

function actInWords({ verb, what }: Undertaking): string {
  return verb === 'notifies' ? `notice of ${what}` : what;
}

function amountInWords({ owed, paid, unpaid, type, what, performed }: DutyEntry): string {
  if (owed === null || unpaid === null) return what;
  if (owed instanceof Missing) return what;
  const whole = showValue(owed, type);
  const isPart = paid instanceof Exact && !paid.isZero() && performed === null;
  return isPart ? `${showValue(unpaid, type)} of ${whole} left` : whole;
}

function dueInWords({ due, timeWords }: Due): string {
  if (typeof due === 'number') return formatLongDate(due);
  return timeWords ?? '';
}

function statusOf(entry: Due): string {
  return entry.kind === 'duty' ? dutyInWords(entry) : awaitedInWords(entry);
}

function awaitedInWords({ due, upon }: AwaitedEntry): string {
  if (!(due instanceof Missing)) return `comes about on each ${upon ?? 'date'}`;
  const why = groupReasons(due.reasons).join('; ');
  if (due.kind === 'not yet') return upon === null ? `waits for ${why}` : `comes about upon ${why}`;
  return due.kind === 'none' ? `there is no ${why.replace(/^an? /u, '')}` : `not known: ${why}`;
}

function section(layout: DocketLayout, title: string, rows: TextRows): string {
  if (rows.length === 0) return '';
  const lines = layOutTable(rows, layout.width - INDENT.length);
  return [layout.style.bold(title), ...lines.map((line) => INDENT + line)].join('\n');
}

import { Exact, parseExact } from '@termsheet/runtime';
import { inFlow } from './flow.ts';
import { fitsIn, type Passage } from './passages.ts';
import { appendicesOf } from './appendices.ts';
import type { Prose } from './read-prose.ts';

/** A quantity for which the text cites a table of a schedule, and what the table comes to. */
export interface CitedColumn {
  readonly quantity: Exact;
  readonly passage: Passage;
  /** The heading of the table, and the rows below it. */
  readonly title: string;
  readonly schedule: string;
  readonly rows: readonly Passage[];
  readonly total: Exact;
}

interface TableRow extends Passage {
  readonly figure: Exact;
}

/** `(7,500,000) shares …, in the share denominations set forth in Schedule 1`. */
const CITED =
  /(?<![\d,])\(?(\d{1,3}(?:,\d{3})+|\d+)\)? (?:shares|warrants|notes|debentures|units|options)\b[^.;]{0,100}?\b(?:in|by|according to|as to) the ((?:[A-Za-z]+ ){1,4})(?:as )?(?:set forth|set out|listed|specified|shown|stated|described) (?:in|on) ((?:Schedule|Exhibit|Annex|Appendix) \w(?:[\w.()-]{0,10}[\w)])?)/giu;
/** `7 x 500,000   3,500,000`, `Series A   1,000,000`: the last figure counts. */
const LAST_FIGURE = /(?:^|\s)\$?(\d{1,3}(?:,\d{3})+|\d+)$/u;
const TOTAL = /^(?:grand )?totals?\b/iu;
/** Rows of fewer figures are no table. */
const MIN_ROWS = 2;

/** The tables of schedules that a text cites for a quantity. */
export function* citedColumns(prose: Prose): Iterable<CitedColumn> {
  const apart = new Map(appendicesOf(prose).map((part) => [part.path.toLowerCase(), part]));
  for (const { match, passage } of fitsIn(prose.flow, CITED)) {
    const [, figure = '', title = '', schedule = ''] = match;
    const part = apart.get(schedule.toLowerCase());
    const quantity = parseExact(figure);
    if (part === undefined || quantity === undefined) continue;
    const rows = rowsUnder(prose, part, title.trim());
    if (rows.length < MIN_ROWS) continue;
    const total = rows.reduce((sum, { figure: each }) => sum.plus(each), Exact.ZERO);
    yield { quantity, passage, title: title.trim(), schedule, rows, total };
  }
}

/** The rows of figures under a heading, up to the next line that has none. */
function rowsUnder(
  { text, flow }: Prose,
  { start, end }: { readonly start: number; readonly end: number },
  title: string,
): readonly TableRow[] {
  const rows: TableRow[] = [];
  let isUnder = false;
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const figure = parseExact(LAST_FIGURE.exec(line)?.[1] ?? '');
    if (line.toLowerCase() === title.toLowerCase()) isUnder = true;
    else if (isUnder && figure !== undefined && !TOTAL.test(line)) {
      const from = inFlow(flow, at);
      rows.push({ words: line, start: from, end: from + line.length, figure });
    } else if (isUnder && line !== '') break;
    at += line.length + 1;
  }
  return rows;
}

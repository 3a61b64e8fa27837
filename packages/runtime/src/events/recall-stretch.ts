import type { Rows } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { type RowFold, type Stretch, unlessTooMuch } from './row-table.ts';

/** Fewer rows than this are read one by one. */
const MANY_ROWS = 32;

/** A phrase over rows. */
export interface AskedOfRows<Part> {
  /** Where the phrase stands, and no other with it. */
  readonly site: number;
  readonly rows: Rows<Code>;
  readonly fold: RowFold<Part>;
}

/**
 * What a phrase makes of a stretch of many rows, from what is remembered of them; null where they are
 * to be read one by one: where there are few, where each is a step of a derivation, and in a
 * hypothesis, since what is remembered is how things are.
 */
export function recallStretch<Part>(
  frame: Frame,
  { site, rows, fold }: AskedOfRows<Part>,
  { from, to }: Stretch,
): Part | null {
  const { run, moment } = frame;
  if (to - from < MANY_ROWS || frame.trace !== null || moment.assumptions !== null) return null;
  // Whether a row in doubt counts depends on the window and on when it is asked.
  if (run.doubted(rows.event).length > 0) return null;
  const table = run.rows.of(site, rows.event, fold);
  const settled = Math.min(table?.length ?? 0, to);
  if (table === null || settled <= from) return null;
  return unlessTooMuch(() => {
    const known = table.ask({ from, to: settled }, moment);
    // An event that is being judged counts for its own judges, and is not remembered yet.
    const rest = run.occurrencesOf(rows.event).slice(settled, to);
    if (known === null) return null;
    return rest.reduce<Part>((sofar, row) => fold.join(sofar, fold.read(frame, row)), known);
  });
}

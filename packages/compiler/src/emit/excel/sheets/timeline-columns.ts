import type { Slot } from '../formulas/block.ts';
import type { Book } from '../formulas/env.ts';

/** The columns of a duty in the order in which they stand beside one another, and what they say in the first line. */
const OF_DUTIES: ReadonlyMap<string, string | null> = new Map([
  // That it arose, and when it is due.
  ['arises', 'FALSE'],
  ['opens', 'FALSE'],
  ['settled', 'FALSE'],
  ['due date', null],
  ['last', null],
  // What is owed, paid and unpaid.
  ['owes', '0'],
  ['takes', '0'],
  ['owed', '0'],
  ['performs', 'FALSE'],
  ['pays', '0'],
  ['parts', '0'],
  ['paid of', null],
  ['unpaid', '0'],
  // How many arose and are done, of what is no amount.
  ['arisen', '0'],
  ['duty', null],
  ['does', 'FALSE'],
  ['done', '0'],
  ['named', '0'],
  // Since when it is late, and what that costs.
  ['lapses', 'FALSE'],
  ['late since', '""'],
  ['late lines', '0'],
  ['late left', '0'],
  ['overdue', '0'],
  ['late from', '""'],
  ['costs from', '""'],
  ['costs daily', '0'],
  ['cost', '0'],
  // What these are worked out by.
  ['late', '""'],
  ['next', '""'],
  ['lapsed', 'FALSE'],
  ['up to', '0'],
  ['paid by then', '0'],
  ['late above', '""'],
  ['late through', '""'],
  ['late whole', '0'],
  ['late first', '""'],
  ['overdue early', '0'],
  ['late begun', '0'],
  ['late ended', '0'],
  ['touched', '0'],
  ['costs product', '0'],
]);

/** What cells that carry something on from line to line have in the first. */
const FIRST: ReadonlyMap<string, string | null> = new Map([
  ['armed', 'TRUE'],
  ['open', 'FALSE'],
  ['gap', 'FALSE'],
  ['days held', '0'],
  ['days failed', '0'],
  ['happens', 'FALSE'],
  ['so far', '0'],
  ['since', '""'],
  ['at close', '""'],
  ['turned', '""'],
  ['new day', 'FALSE'],
  ['rest', '0'],
  ['grown', '0'],
  ['bearing', '""'],
  ['rate', '""'],
  ['written', '0'],
  ['undated', 'FALSE'],
  ...OF_DUTIES,
]);

/** What a column is of: `owed 3` is what is owed under the third obligation. */
function wordOf(key: string): string {
  return key.replace(/(?: \d+)+$/u, '');
}

/** What a column says in the first line; null where that is told by its formula. */
export function firstOf(key: string): string | null {
  return FIRST.get(wordOf(key)) ?? null;
}

/** The obligation of which a column is; null for every other. */
function dutyOf(key: string): number | null {
  if (!OF_DUTIES.has(wordOf(key))) return null;
  const [index] = /\d+/u.exec(key) ?? [];
  return index === undefined ? null : Number(index);
}

/** A column of the Timeline, with the heading of the section that begins with it. */
export interface TimelineColumn {
  readonly slot: number;
  readonly about: Slot['about'];
  readonly section: string | null;
}

/** The columns in the order in which they stand: a section for each obligation, after all that is of none. */
export function timelineColumns({ history, ir }: Book): readonly TimelineColumn[] {
  const sections = Map.groupBy(history.slots, ([, { key }]) => dutyOf(key));
  const words = [...OF_DUTIES.keys()];
  const place = (key: string): number => words.indexOf(wordOf(key));
  const others = (sections.get(null) ?? []).map(([slot, { about }]) => ({
    slot,
    about,
    section: null,
  }));
  const duties = ir.obligations.flatMap(({ name, clause }, obligation) => {
    const own = (sections.get(obligation) ?? []).toSorted(
      ([, left], [, right]) => place(left.key) - place(right.key),
    );
    return own.map(([slot, { about }], at) => ({
      slot,
      about,
      section: at === 0 ? `${name}, ${clause}` : null,
    }));
  });
  return [...others, ...duties];
}

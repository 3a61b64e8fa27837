import type { Book } from './env.ts';

/**
 * Finds obligations of which what is owed or paid in a line rests on itself in that line: no spreadsheet works that
 * out. They are held no more.
 */
export function refuseCircles(book: Book): void {
  const { history, unowed } = book;
  const done = new Set<number>();
  for (const [slot] of history.slots) {
    for (const met of circleFrom(book, slot, done)) {
      const found = PAID.exec(history.keyOf(met) ?? '');
      if (found !== null)
        unowed.set(Number(found[1]), 'what is paid rests on what is paid with it');
    }
  }
}

const PAID = /^(?:owes|pays) (\d+)$/u;

/** The cells of a line that rest on one another in a circle, seen from one of them; none where there is no circle. */
function circleFrom({ history }: Book, start: number, done: Set<number>): readonly number[] {
  const path: { readonly slot: number; readonly waiting: number[] }[] = [];
  const enter = (slot: number): void => {
    const pieces = history.formulaOf(slot)?.pieces ?? [];
    const waiting = pieces.flatMap((piece) =>
      typeof piece === 'object' && piece.kind === 'slot' ? [piece.slot] : [],
    );
    path.push({ slot, waiting });
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.waiting.pop();
    if (next === undefined) {
      done.add(top.slot);
      path.pop();
      continue;
    }
    const at = path.findIndex(({ slot }) => slot === next);
    if (at >= 0) return path.slice(at).map(({ slot }) => slot);
    if (!done.has(next)) enter(next);
  }
  return [];
}

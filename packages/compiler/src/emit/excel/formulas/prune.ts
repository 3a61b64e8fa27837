import type { Block } from './block.ts';
import type { Book } from './env.ts';
import type { Formula, Piece } from './formula.ts';

/** What stays: cells of days, and what formulas of days and of the first line of the Timeline rest on. */
interface Kept {
  readonly slots: readonly number[];
  readonly days: readonly Formula[];
  readonly history: readonly Formula[];
}

/** Leaves out the cells on which no term, no check and no state rests. */
export function prune(book: Book, { slots, days, history }: Kept): void {
  const kept = new Map<Block, Set<number>>();
  const waiting: (readonly [Block, number])[] = slots.map((slot) => [book.days, slot]);
  const formulas = [
    ...days.map((formula) => [book.days, formula] as const),
    ...history.map((formula) => [book.history, formula] as const),
  ];
  for (const [block, { pieces }] of formulas) {
    for (const piece of pieces) waiting.push(...restsOn(book, block, piece));
  }
  for (const [slot, { key }] of book.history.slots) {
    if (STATE.test(key)) waiting.push([book.history, slot]);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [block, slot] = next;
    const known = kept.get(block) ?? new Set<number>();
    kept.set(block, known);
    if (known.has(slot)) continue;
    known.add(slot);
    for (const piece of block.formulaOf(slot)?.pieces ?? [])
      waiting.push(...restsOn(book, block, piece));
  }
  const blocks = [book.days, book.history, ...[...book.nests.values()].map(({ block }) => block)];
  for (const block of blocks) block.retain(kept.get(block) ?? new Set());
  for (const [key, { block }] of book.nests) if (block.slots.length === 0) book.nests.delete(key);
}

/** What is looked up from line to line. */
const STATE = /^(?:before|after|key|from|to|all|next) [0-9]+$/u;

function restsOn(book: Book, block: Block, piece: Piece): readonly (readonly [Block, number])[] {
  if (typeof piece === 'string') return [];
  switch (piece.kind) {
    case 'slot':
    case 'previous':
      return [[block, piece.slot]];
    case 'past':
      return typeof piece.of === 'number' ? [[book.history, piece.of]] : [];
    case 'outer': {
      const nest = [...book.nests.values()].find((each) => each.block === block);
      return nest === undefined ? [] : restsOn(book, nest.within?.block ?? book[nest.of], piece.of);
    }
    case 'each':
    case 'past each': {
      const nest = book.nests.get(piece.nest);
      return nest === undefined ? [] : [[nest.block, piece.slot]];
    }
    default:
      return [];
  }
}

import type { Block, Slot } from '../formulas/block.ts';
import type { CompiledBook } from '../formulas/compile-book.ts';
import { type Formula, isPast, type Piece } from '../formulas/formula.ts';
import { firstOf } from './timeline-columns.ts';

/** What stands in a slot in the first line of the Timeline: states have their first values, and nothing came before. */
export function firstLineOf({
  book: { history },
  starts,
}: CompiledBook): (slot: number, of: Pick<Slot, 'key' | 'formula'>) => Formula {
  const firsts = new Map(
    [...starts].map(([state, formula]) => [history.find(`before ${state}`), formula]),
  );
  const readByStarts = slotsReadBy(history, starts.values());
  return (slot, { key, formula }) => {
    const start = firsts.get(slot);
    if (start !== undefined) return start;
    const first = firstOf(key);
    if (first !== null) return { ...formula, pieces: [first] };
    if (!formula.pieces.some(isPast)) return formula;
    const isStateOnDay = readByStarts.has(slot) && STATE_ON.test(key);
    return isStateOnDay ? asOfFirstDay(history, formula) : { ...formula, pieces: ['NA()'] };
  };
}

/** What a state is at the close of a certain day. */
const STATE_ON = /^state \d+ on /u;

/** The slots on which it rests what states start at. */
function slotsReadBy(history: Block, starts: Iterable<Formula>): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [...starts];
  for (let formula = waiting.pop(); formula !== undefined; formula = waiting.pop()) {
    for (const piece of formula.pieces) {
      if (typeof piece === 'string' || piece.kind !== 'slot' || found.has(piece.slot)) continue;
      found.add(piece.slot);
      const next = history.formulaOf(piece.slot);
      if (next !== undefined) waiting.push(next);
    }
  }
  return found;
}

/** What a state is at the close of the first day, as another starts at it: what it starts at itself. */
function asOfFirstDay(history: Block, formula: Formula): Formula {
  const starting = new Map(
    history.slots.flatMap(([slot, { key }]) =>
      key.startsWith('before ') ? [[history.find(key.replace('before', 'after')), slot]] : [],
    ),
  );
  const pieces = formula.pieces.map((piece): Piece => {
    if (typeof piece === 'string' || piece.kind !== 'past') return piece;
    const { of } = piece;
    return { ...piece, of: (typeof of === 'number' ? starting.get(of) : undefined) ?? of };
  });
  return { ...formula, pieces };
}

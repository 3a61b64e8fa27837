import type { Movable } from '../source/move-in-place.ts';
import type { Declaration, Section, Span } from '../tree/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A place of what was read before, and where it stands now. */
type Move = readonly [from: Movable, to: Span];

/**
 * A section as it was read anew, with all that an edit left as it was taken from what was read before: the
 * very same objects, moved to where they stand now. So an edit in a remark leaves every node of its section,
 * and one in a declaration those of all others.
 */
export function adoptAlike(before: Section, now: Section): Section {
  if (moveIfAlike(before, now)) return before;
  if (before.kind !== 'Clause' || now.kind !== 'Clause') return now;
  return {
    ...now,
    reference: adopted(before.reference, now.reference),
    title: adopted(before.title, now.title),
    declarations: adoptList(before.declarations, now.declarations),
  };
}

/** The declarations above an edit and below it; between them each is as it was read anew. */
function adoptList(
  before: readonly Declaration[],
  now: readonly Declaration[],
): readonly Declaration[] {
  const list = [...now];
  const most = Math.min(before.length, now.length);
  const isTaken = (from: Declaration | undefined, at: number): boolean => {
    const node = list[at];
    if (from === undefined || node === undefined || !moveIfAlike(from, node)) return false;
    list[at] = from;
    return true;
  };
  let above = 0;
  while (above < most && isTaken(before[above], above)) above += 1;
  let below = 0;
  while (below < most - above && isTaken(before.at(-1 - below), list.length - 1 - below)) {
    below += 1;
  }
  return list;
}

function adopted<Node extends object | null>(before: Node, now: Node): Node {
  return before !== null && now !== null && moveIfAlike(before, now) ? before : now;
}

/** Moves what was read before to where it was read now, if nothing but its places differs. */
function moveIfAlike(before: object, now: object): boolean {
  const moves: Move[] = [];
  if (!isAlike(before as Fields, now as Fields, moves)) return false;
  for (const [from, to] of moves) {
    from.start = to.start;
    from.end = to.end;
  }
  return true;
}

function isAlike(before: Fields, now: Fields, moves: Move[]): boolean {
  if (Object.keys(before).length !== Object.keys(now).length) return false;
  for (const name in now) {
    const one = before[name];
    const other = now[name];
    if (one === other) continue;
    if (!isObject(one) || !isObject(other)) return false;
    if (name === 'span') moves.push([one as unknown as Movable, other as unknown as Span]);
    else if (!isAlike(one, other, moves)) return false;
  }
  return true;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

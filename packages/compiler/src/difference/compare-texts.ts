import { type ClauseText, HEADING, type PieceText } from './contract-text.ts';
import { longestRising } from './longest-rising.ts';
import type { Pair } from './match-alike.ts';
import { matchClauses, matchPieces } from './match-clauses.ts';
import { renamedText, type Renaming } from './renamed-text.ts';

/** A declaration, quote or line of the heading that is not as it was; null where it is not there. */
export interface PieceChange {
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A clause as one version has it. */
export interface ClauseName {
  readonly citation: string;
  readonly title: string | null;
}

/** What became of a clause. */
export interface ClauseChange {
  /** Null where it was added. */
  readonly before: ClauseName | null;
  /** Null where it was removed. */
  readonly after: ClauseName | null;
  /** Whether it stands elsewhere among those that bear the number they bore. */
  readonly isMoved: boolean;
  /** What changed in it, in the order of the new version; of a clause added or removed all it says. */
  readonly pieces: readonly PieceChange[];
}

/** What changed in the words of a contract. */
export interface TextDifference {
  /** The clauses that are not as they were, in the order of the new version, those removed behind. */
  readonly changes: readonly ClauseChange[];
  /** How many clauses each version has, and how many of them read the same in both. */
  readonly count: { readonly before: number; readonly after: number; readonly same: number };
  /** The Terms that bear another name now, by the old one. */
  readonly renamed: Renaming;
}

/** Compares the words of two versions, clause by clause. */
export function compareTexts(
  before: readonly ClauseText[],
  after: readonly ClauseText[],
): TextDifference {
  const pairs = matchClauses(before, after);
  const matched = pairs.flatMap((pair): readonly MatchedClause[] => {
    const one = before[pair.before];
    const other = after[pair.after];
    if (one === undefined || other === undefined) return [];
    return [{ ...pair, one, other, pieces: matchPieces(one.pieces, other.pieces) }];
  });
  const renamed = renamingOf(before, after, matched);
  // Of a clause that bears another number now it is the number that says where it stands.
  const numbered = matched.filter(({ one, other }) => one.citation === other.citation);
  const inOrder = new Set(longestRising(numbered.map((pair) => pair.before)));
  const moved = new Set(numbered.filter((pair) => !inOrder.has(pair.before)));
  const changed = matched.map((clause): ClauseChange => {
    const { one, other } = clause;
    const pieces = piecesChanged(clause, renamed);
    return { before: nameOf(one), after: nameOf(other), isMoved: moved.has(clause), pieces };
  });
  const changes = changed.filter(
    (change) =>
      change.isMoved || change.pieces.length > 0 || !isSameName(change.before, change.after),
  );
  const same = changed.length - changes.length;
  const headingIsSame = changes.every(({ after: name }) => name?.citation !== HEADING);
  return {
    changes: [
      ...changes,
      ...unpaired(after, new Set(pairs.map((pair) => pair.after)), 'after'),
      ...unpaired(before, new Set(pairs.map((pair) => pair.before)), 'before'),
    ],
    count: {
      before: before.filter(isClause).length,
      after: after.filter(isClause).length,
      same: headingIsSame && same > 0 ? same - 1 : same,
    },
    renamed,
  };
}

function isClause({ citation }: ClauseText): boolean {
  return citation !== HEADING;
}

interface MatchedClause extends Pair {
  readonly one: ClauseText;
  readonly other: ClauseText;
  readonly pieces: readonly Pair[];
}

function nameOf({ citation, title }: ClauseText): ClauseName {
  return { citation, title };
}

function isSameName(one: ClauseName | null, other: ClauseName | null): boolean {
  return one?.citation === other?.citation && one?.title === other?.title;
}

function unpaired(
  clauses: readonly ClauseText[],
  paired: ReadonlySet<number>,
  side: 'before' | 'after',
): readonly ClauseChange[] {
  return clauses.flatMap((clause, place): readonly ClauseChange[] => {
    if (paired.has(place)) return [];
    const pieces = clause.pieces.map((piece) => onOneSide(piece, side));
    const none = { before: null, after: null, isMoved: false, pieces };
    return [{ ...none, [side]: nameOf(clause) }];
  });
}

function onOneSide({ kind, text }: PieceText, side: 'before' | 'after'): PieceChange {
  return { kind, before: null, after: null, [side]: text };
}

function piecesChanged(
  { one, other, pieces }: MatchedClause,
  renamed: Renaming,
): readonly PieceChange[] {
  const byAfter = new Map(pieces.map((pair) => [pair.after, pair.before]));
  const byBefore = new Set(pieces.map((pair) => pair.before));
  const now = other.pieces.flatMap((piece, place): readonly PieceChange[] => {
    const was = one.pieces[byAfter.get(place) ?? -1];
    if (was === undefined) return [onOneSide(piece, 'after')];
    if (renamedText(was.text, renamed) === piece.text) return [];
    return [{ kind: piece.kind, before: was.text, after: piece.text }];
  });
  const gone = one.pieces.flatMap((piece, place) =>
    byBefore.has(place) ? [] : [onOneSide(piece, 'before')],
  );
  return [...now, ...gone];
}

/**
 * A Term that only the old version declares, in a declaration that is the same as, or much like, one by which
 * only the new version declares another, bears that other name now.
 */
function renamingOf(
  before: readonly ClauseText[],
  after: readonly ClauseText[],
  matched: readonly MatchedClause[],
): Renaming {
  const declared = {
    before: new Set(before.flatMap(({ pieces }) => pieces.flatMap(({ names }) => names))),
    after: new Set(after.flatMap(({ pieces }) => pieces.flatMap(({ names }) => names))),
  };
  const renamed = new Map<string, string>();
  for (const { one, other, pieces } of matched) {
    for (const pair of pieces) {
      const was = one.pieces[pair.before]?.names ?? [];
      const is = other.pieces[pair.after]?.names ?? [];
      if (was.length !== is.length) continue;
      for (const [place, name] of was.entries()) {
        const now = is[place] ?? name;
        const isRenamed = now !== name && !declared.after.has(name) && !declared.before.has(now);
        if (isRenamed) renamed.set(name, now);
      }
    }
  }
  return renamed;
}

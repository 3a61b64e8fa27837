import type { ClauseText, PieceText } from './contract-text.ts';
import { matchAlike, matchByKey, type Pair, Pairing } from './match-alike.ts';
import { bagOf, similarity } from './similarity.ts';

/** Less alike than this, two clauses under different numbers, or two declarations, are not the same. */
const LEAST_ALIKE = 0.5;

/** Two clauses under one number are the same clause, unless nothing of the one is in the other. */
const LEAST_UNDER_ONE_NUMBER = 0.1;

/**
 * Pairs the clauses of two versions: first those that read the same under the same number, then those under the
 * same number that are likest, then those that declare the same Terms or read alike under another number.
 */
export function matchClauses(
  before: readonly ClauseText[],
  after: readonly ClauseText[],
): readonly Pair[] {
  const pairing = new Pairing();
  const bags = { before: before.map(bagOfClause), after: after.map(bagOfClause) };
  const likeness = (one: number, other: number): number => {
    const [left, right] = [bags.before[one], bags.after[other]];
    return left === undefined || right === undefined ? 0 : similarity(left, right);
  };
  const alike = (one: number, other: number): number =>
    Math.max(likeness(one, other), sharedNames(before[one], after[other]));
  const byKey = (keying: (clause: ClauseText) => string): readonly Pair[] => {
    const rest = pairing.rest(before.length, after.length);
    return matchByKey(keyed(before, rest.before, keying), keyed(after, rest.after, keying));
  };
  pairing.add(byKey(wholeOf));
  // Under one number, and with something in common: not a number that another clause has now.
  const isSameClause = ({ before: one, after: other }: Pair): boolean => {
    const title = before[one]?.title ?? null;
    const isTitled = title !== null && title === after[other]?.title;
    return isTitled || alike(one, other) >= LEAST_UNDER_ONE_NUMBER;
  };
  pairing.add(byKey(({ citation }) => citation).filter(isSameClause));
  pairing.add(
    matchAlike({
      ...pairing.rest(before.length, after.length),
      likeness: (one, other) =>
        before[one]?.citation === after[other]?.citation ? likeness(one, other) : 0,
      least: LEAST_UNDER_ONE_NUMBER,
    }),
  );
  pairing.add(
    matchAlike({
      ...pairing.rest(before.length, after.length),
      likeness: alike,
      least: LEAST_ALIKE,
    }),
  );
  return pairing.pairs.toSorted((one, other) => one.after - other.after);
}

function wholeOf({ citation, title, pieces }: ClauseText): string {
  return JSON.stringify([citation, title, pieces]);
}

function bagOfClause({ title, pieces }: ClauseText) {
  return bagOf([title ?? '', ...pieces.map(({ text }) => text)].join(' '));
}

/** What part of the Terms that both declare they both declare. */
function sharedNames(one: ClauseText | undefined, other: ClauseText | undefined): number {
  const left = namesOf(one);
  const right = namesOf(other);
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared / (left.size + right.size - shared);
}

function namesOf(clause: ClauseText | undefined): ReadonlySet<string> {
  return new Set(clause?.pieces.flatMap(({ names }) => names) ?? []);
}

/**
 * Pairs what stands in two clauses that are the same: what reads the same, then what declares the same name,
 * then what is of one kind and reads alike.
 */
export function matchPieces(
  before: readonly PieceText[],
  after: readonly PieceText[],
): readonly Pair[] {
  const pairing = new Pairing();
  const keyings: readonly ((piece: PieceText) => string | null)[] = [
    ({ kind, text }) => `${kind} ${text}`,
    ({ names }) => (names.length === 0 ? null : names.join(', ')),
    ({ kind }) => (kind.endsWith('Setting') ? kind : null),
  ];
  for (const keying of keyings) {
    const rest = pairing.rest(before.length, after.length);
    pairing.add(matchByKey(keyed(before, rest.before, keying), keyed(after, rest.after, keying)));
  }
  const bags = { before: before.map(bagOfPiece), after: after.map(bagOfPiece) };
  pairing.add(
    matchAlike({
      ...pairing.rest(before.length, after.length),
      likeness: (one, other) => {
        const [left, right] = [bags.before[one], bags.after[other]];
        const isLike = before[one]?.kind === after[other]?.kind;
        return isLike && left !== undefined && right !== undefined ? similarity(left, right) : 0;
      },
      least: LEAST_ALIKE,
    }),
  );
  return pairing.pairs;
}

function keyed<Item>(
  items: readonly Item[],
  places: readonly number[],
  keying: (item: Item) => string | null,
): readonly (readonly [number, string])[] {
  return places.flatMap((place): [number, string][] => {
    const item = items[place];
    const key = item === undefined ? null : keying(item);
    return key === null ? [] : [[place, key]];
  });
}

function bagOfPiece({ text }: PieceText) {
  return bagOf(text);
}

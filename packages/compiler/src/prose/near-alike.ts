import type { ProsePassage } from './passage.ts';

/** Two passages that say the same but for some words. */
export interface NearAlike {
  readonly one: ProsePassage;
  readonly two: ProsePassage;
  /** How many words they share. */
  readonly shared: number;
  readonly gaps: readonly Gap[];
}

/** Where the two differ; one of them may have nothing there. */
export interface Gap {
  readonly one: ProsePassage;
  readonly two: ProsePassage;
}

/** Words this many begin a likeness. */
const SEED = 5;
/** After a difference so many are alike again; fewer at the end of a long likeness. */
const AFTER_GAP = 4;
const AT_END = 3;
const MAX_GAP = 3;
/** Words that stand together more often than this are a set phrase. */
const MAX_PLACES = 12;
/** Fewer shared words are alike by chance. */
const MIN_SHARED = 12;

const WORD = /[A-Za-z0-9$%]+(?:[.,'-][A-Za-z0-9]+)*/gu;
/** `(a)`, `(iv)`, `(5)`: labels and figures that repeat a number in words are no words. */
const BRACKETED = /\([A-Za-z0-9]{1,5}\)/gu;

interface Word extends ProsePassage {
  readonly folded: string;
}

/** The passages of a cleaned text that are near alike, in its order. */
export function readNearAlike(text: string): readonly NearAlike[] {
  const words = wordsOf(text);
  const seeds = seedsOf(words);
  const found: NearAlike[] = [];
  const passed = new Set<string>();
  for (const places of seeds.values()) {
    if (places.length > MAX_PLACES) continue;
    for (const [index, one] of places.entries()) {
      for (const two of places.slice(index + 1)) {
        if (one > 0 && words[one - 1]?.folded === words[two - 1]?.folded) continue;
        if (passed.has(`${one} ${two}`)) continue;
        const likeness = likenessFrom(words, { one, two, passed });
        if (likeness !== null) found.push(likeness);
      }
    }
  }
  return found.toSorted((left, right) => left.one.start - right.one.start);
}

function wordsOf(text: string): readonly Word[] {
  const bare = text.replaceAll(BRACKETED, (label) => ' '.repeat(label.length));
  return [...bare.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function seedsOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + SEED <= words.length; at += 1) {
    const seed = words.slice(at, at + SEED).map(({ folded }) => folded);
    const key = seed.join(' ');
    const places = seeds.get(key);
    if (places === undefined) seeds.set(key, [at]);
    else places.push(at);
  }
  return seeds;
}

interface Start {
  readonly one: number;
  readonly two: number;
  /** Where likenesses go on after a difference, so that none is told twice. */
  readonly passed: Set<string>;
}

/** Goes on as long as the two are alike; null where nothing differs or little is shared. */
function likenessFrom(words: readonly Word[], { one, two, passed }: Start): NearAlike | null {
  let [left, right, shared] = [one, two, 0];
  const gaps: Gap[] = [];
  for (;;) {
    const run = runOf(words, left, right, two);
    [left, right, shared] = [left + run, right + run, shared + run];
    const gap = gapAt(words, left, right, shared);
    if (gap === null || left + gap.one > two) break;
    gaps.push({
      one: spanOf(words, left, gap.one),
      two: spanOf(words, right, gap.two),
    });
    [left, right] = [left + gap.one, right + gap.two];
    passed.add(`${left} ${right}`);
  }
  if (gaps.length === 0 || shared < MIN_SHARED) return null;
  return {
    one: spanOf(words, one, left - one),
    two: spanOf(words, two, right - two),
    shared,
    gaps,
  };
}

/** How many words are alike, up to where the second passage begins. */
function runOf(words: readonly Word[], left: number, right: number, limit: number): number {
  let run = 0;
  while (
    left + run < limit &&
    right + run < words.length &&
    words[left + run]?.folded === words[right + run]?.folded
  ) {
    run += 1;
  }
  return run;
}

interface GapWidth {
  readonly one: number;
  readonly two: number;
}

function gapAt(
  words: readonly Word[],
  left: number,
  right: number,
  shared: number,
): GapWidth | null {
  const alike = (width: GapWidth, count: number): boolean =>
    runOf(words, left + width.one, right + width.two, left + width.one + count) >= count;
  const narrow = WIDTHS.find((width) => alike(width, AFTER_GAP));
  if (narrow !== undefined || shared < MIN_SHARED) return narrow ?? null;
  return WIDTHS.find((width) => width.one + width.two <= 2 && alike(width, AT_END)) ?? null;
}

/** From the narrowest to the widest. */
const WIDTHS: readonly GapWidth[] = Array.from({ length: (MAX_GAP + 1) ** 2 }, (_, index) => ({
  one: index % (MAX_GAP + 1),
  two: Math.floor(index / (MAX_GAP + 1)),
}))
  .filter(({ one, two }) => one + two > 0 && one + two <= MAX_GAP + 1)
  .toSorted((a, b) => a.one + a.two - b.one - b.two);

function spanOf(words: readonly Word[], at: number, count: number): ProsePassage {
  const first = words[at];
  const last = words[at + count - 1];
  // Nothing stands before the word that follows it.
  if (count === 0 || first === undefined || last === undefined) {
    const start = first?.start ?? words.at(-1)?.end ?? 0;
    return { start, end: start };
  }
  return { start: first.start, end: last.end };
}

import { capitalisedRuns } from './capitalised-runs.ts';
import { termKey } from './defined-terms.ts';
import type { NearAlike } from './near-alike.ts';
import { type ProsePassage, wordsAt } from './passage.ts';

/** A copy of a passage for another Term, which it names in some places and not in others. */
export interface HalfCopy {
  /** Where the copy lacks its qualifier. */
  readonly copy: ProsePassage;
  readonly original: ProsePassage;
  /** `Initial`, which makes one Term of another. */
  readonly qualifier: string;
  /** The Terms of the copy with it, and those without. */
  readonly having: readonly string[];
  readonly lacking: readonly string[];
}

/** Where one passage has its qualifier before each Term that takes it, or before none, and the other mixes. */
export function halfCopyIn(
  text: string,
  terms: ReadonlySet<string>,
  pair: NearAlike,
): HalfCopy | null {
  for (const gap of pair.gaps) {
    const [one, two] = [wordsAt(text, gap.one), wordsAt(text, gap.two)];
    const qualifier = one === '' ? two : one;
    if ((one !== '' && two !== '') || !/^[A-Z][a-z]+$/u.test(qualifier)) continue;
    const uses = [pair.one, pair.two].map((passage) => usesIn(text, terms, { passage, qualifier }));
    const [first, second] = uses;
    if (first === undefined || second === undefined || isMixed(first) === isMixed(second)) continue;
    const [copy, original, mixed, other] = isMixed(first)
      ? [pair.one, pair.two, first, second]
      : [pair.two, pair.one, second, first];
    if (
      mixed.having.length + mixed.lacking.length < MIN_USES ||
      other.having.length + other.lacking.length < MIN_USES
    )
      continue;
    const { having, lacking, at } = mixed;
    return { copy: at ?? copy, original, qualifier, having, lacking };
  }
  return null;
}

/** Fewer uses show no pattern. */
const MIN_USES = 3;

interface Uses extends Pick<HalfCopy, 'having' | 'lacking'> {
  /** Where the first stands that lacks it. */
  readonly at: ProsePassage | null;
}

function isMixed({ having, lacking }: Uses): boolean {
  return having.length > 0 && lacking.length > 0;
}

/** The Terms in a passage that there are with a qualifier and without. */
function usesIn(
  text: string,
  terms: ReadonlySet<string>,
  { passage, qualifier }: { readonly passage: ProsePassage; readonly qualifier: string },
): Uses {
  const [having, lacking]: [string[], string[]] = [[], []];
  const from = startOfWords(text, passage);
  let at: ProsePassage | null = null;
  for (const { words, start, end } of capitalisedRuns(
    text.slice(from, endOfWords(text, passage)),
  )) {
    const name = words.join(' ');
    const [first = '', ...rest] = words;
    if (terms.has(termKey(`${qualifier} ${name}`))) {
      lacking.push(name);
      at ??= { start: from + start, end: from + end };
    } else if (termKey(first) === termKey(qualifier) && terms.has(termKey(rest.join(' ')))) {
      having.push(name);
    }
  }
  return { having, lacking, at };
}

/** A passage can begin and end inside a Term. */
function startOfWords(text: string, { start }: ProsePassage): number {
  if (!/[A-Z]/u.test(text.charAt(start))) return start;
  const before = text.slice(Math.max(0, start - WORDS_BESIDE), start);
  return start - (/(?:[A-Z][A-Za-z]*\s)+$/u.exec(before)?.[0].length ?? 0);
}

function endOfWords(text: string, { end }: ProsePassage): number {
  if (!/(?:^|\s)[A-Z][A-Za-z]*$/u.test(text.slice(Math.max(0, end - WORDS_BESIDE), end)))
    return end;
  const after = text.slice(end, end + WORDS_BESIDE);
  return end + (/^(?:\s[A-Z][A-Za-z]*)+/u.exec(after)?.[0].length ?? 0);
}

const WORDS_BESIDE = 60;

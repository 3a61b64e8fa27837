/** Words with capitals that stand together, as a Term does: `Notice of Conversion`. */
export interface CapitalisedRun {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The word before it, in lower case; empty where a sentence or a line begins. */
  readonly before: string;
}

const WORD = /[A-Za-z][A-Za-z'-]*|\d+/gu;
/** Words that have a capital only because they begin a sentence. */
const LEADING: ReadonlySet<string> = new Set(
  'a all an and any anything as at but by during each either every except for from if in it its neither no nor nothing notwithstanding of on one or other provided pursuant said so subject such that the their then there these this those to under unless until upon when where whereas whether which while with within without'.split(
    ' ',
  ),
);

/** What is called by its year: `the 1933 Act`. */
const OF_A_YEAR =
  /^(?:Act|Agreement|Bonds?|Debentures?|Facility|Indenture|Loan|Notes?|Plan|Warrants?)$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** The runs of capitalised words in a cleaned text, in its order. */
export function* capitalisedRuns(text: string): Iterable<CapitalisedRun> {
  let run: Run | null = null;
  let [before, earlier] = ['', ''];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    const gap = text.slice(end, start);
    const isJoined = /^\s$/u.test(gap);
    if (!isJoined) before = /^[,;]?$/u.test(gap.trim()) && !gap.includes('\n\n') ? before : '';
    if (run !== null && !isJoined) {
      yield* finished(run);
      run = null;
    }
    const isCapital = /^[A-Z]/u.test(word) && !LEADING.has(word.toLowerCase());
    if (isCapital) {
      run ??=
        isJoined && YEAR.test(before) && OF_A_YEAR.test(word)
          ? { words: [before], starts: [end - before.length], end: 0, before: earlier }
          : { words: [], starts: [], end: 0, before: isJoined ? before : '' };
      run.words.push(word);
      run.starts.push(start);
      run.end = start + word.length;
    } else if (run !== null && word === 'of') {
      run.words.push(word);
      run.starts.push(start);
    } else if (run !== null) {
      yield* finished(run);
      run = null;
    }
    earlier = isJoined ? before : '';
    before = word.toLowerCase();
    end = start + word.length;
  }
  if (run !== null) yield* finished(run);
}

interface Run {
  readonly words: string[];
  readonly starts: number[];
  end: number;
  readonly before: string;
}

/** An `of` at the end belongs to what follows. */
function* finished({ words, starts, end, before }: Run): Iterable<CapitalisedRun> {
  const kept = words.at(-1) === 'of' ? words.slice(0, -1) : words;
  const start = starts[0];
  if (start !== undefined && kept.length > 0) yield { words: kept, start, end, before };
}

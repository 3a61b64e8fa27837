import { diffArrays } from 'diff';
import { wordsOf } from '@termsheet/compiler';

/** A run of words that stayed, went or came. */
export interface MarkedWords {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more words than this are shown whole, one after the other. */
const MOST_EDITS = 1000;

/** Marks which words of a text went and which came (Myers' algorithm). */
export function markWords(before: string, after: string): readonly MarkedWords[] {
  const options = { maxEditLength: MOST_EDITS };
  const found = diffArrays([...wordsOf(before)], [...wordsOf(after)], options);
  if (found === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return joinSmallRuns(
    found.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** A space or sign that stayed between words that did not is read with these. */
function joinSmallRuns(runs: readonly MarkedWords[]): readonly MarkedWords[] {
  const joined: MarkedWords[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = (removed !== '' || added !== '') && at < runs.length - 1;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBetween && /^[\s.,]*$/u.test(text)) {
      removed += text;
      added += text;
    } else {
      settle();
      joined.push({ kind, text });
    }
  }
  settle();
  return joined;
}

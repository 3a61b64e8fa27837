import type { Quote } from '@termsheet/dsl';
import { quoteNotInProse } from '../diagnostics/quote-not-in-prose.ts';
import { foldProse } from '../prose/fold-prose.ts';
import type { RuleContext } from './rule-context.ts';

/** Words this many from the quote's start or end are looked for, to find the nearest place. */
const SHORTEST_ANCHOR = 3;

/** Each quote stands in the prose, with case, spaces, quotation marks and page breaks folded. */
export function quotesAreInProse({ checked, proseIndex, report }: RuleContext): void {
  if (proseIndex === null) return;
  const { folded } = proseIndex;
  // Another document has words of its own, against which its quotes are checked with it.
  for (const section of checked.bound.documents.list[0]?.sections ?? []) {
    if (section.kind !== 'Clause') continue;
    for (const declaration of section.declarations) {
      if (declaration.kind !== 'Quote' || folded.includes(foldProse(declaration.text))) continue;
      report(quoteNotInProse.at(declaration.span, { nearest: nearestWords(folded, declaration) }));
    }
  }
}

/** The words of the prose about the longest beginning or end of the quote that it does have. */
function nearestWords(prose: string, quote: Quote): string | null {
  const words = foldProse(quote.text).split(' ');
  for (let length = words.length - 1; length >= SHORTEST_ANCHOR; length -= 1) {
    const head = prose.indexOf(words.slice(0, length).join(' '));
    if (head >= 0) return wordsFrom(prose, head, words.length);
    const tail = words.slice(words.length - length).join(' ');
    const end = prose.indexOf(tail);
    if (end >= 0) return wordsUpTo(prose, end + tail.length, words.length);
  }
  return null;
}

function wordsFrom(prose: string, start: number, count: number): string {
  // Words of contracts are short: eight letters each and a space leave room for them.
  return prose
    .slice(start, start + 9 * (count + 3))
    .split(' ')
    .slice(0, count)
    .join(' ');
}

function wordsUpTo(prose: string, end: number, count: number): string {
  const before = prose.slice(Math.max(0, end - 9 * (count + 3)), end);
  return before.split(' ').slice(-count).join(' ');
}

import { unseenCharacters } from '../diagnostics/unseen-characters.ts';
import type { Scanner } from './scanner.ts';
import { T } from './token-types.ts';

/** Characters that turn the order in which what stands around them is shown. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]+/gu;

/** Those, and such as take no place, by which two names would look alike. */
const UNSEEN_IN_NAMES = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu;

/** Reports what is not seen of what was taken from a place up to where the scanner is. */
export function reportUnseen(scanner: Scanner, start: number): void {
  const { text, at, tokens } = scanner;
  const last = tokens.at(-1);
  if (last?.startOffset === start && last.tokenType === T.OddCharacters) return;
  const unseen = text.charAt(start) === '`' ? UNSEEN_IN_NAMES : TURNING;
  for (const { 0: run, index } of text.slice(start, at).matchAll(unseen)) {
    const span = { start: start + index, end: start + index + run.length };
    const character = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const fix = { title: 'Leave it out', edits: [{ span, text: '' }] };
    scanner.report(unseenCharacters.at(span, { character }, { fix }));
  }
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { unknownWord } from '../diagnostics/unknown-word.ts';
import { findNearestWord } from './find-nearest-word.ts';
import { keywords, saidInstead } from './keywords.ts';
import type { Token } from './token.ts';
import { K, T } from './token-types.ts';

/**
 * Reads misspelt words as the words they most likely stand for, each with its diagnostic, so that
 * one slip costs one message and nothing of the tree. A line with a word that stands for nothing
 * (prose without its `>`, a name in lower case), or that the language says otherwise, is left to the parser.
 */
export function repairWords(tokens: readonly Token[], diagnostics: Diagnostic[]): void {
  let unknown: Token[] = [];
  for (const token of tokens) {
    if (token.firstOnLine && unknown.length > 0) {
      repairLine(unknown, diagnostics);
      unknown = [];
    }
    if (token.tokenType === T.UnknownWord) unknown.push(token);
  }
  repairLine(unknown, diagnostics);
}

function repairLine(unknown: readonly Token[], diagnostics: Diagnostic[]): void {
  if (unknown.length > 3) return;
  const repairs = unknown.map(({ image }) =>
    saidInstead.has(image) ? null : findNearestWord(image, keywords),
  );
  if (repairs.includes(null)) return;
  for (const [index, token] of unknown.entries()) {
    const suggestion = keywords.find((word) => word === repairs[index]);
    if (suggestion !== undefined) repair(token, suggestion, diagnostics);
  }
}

/** Reads one misspelt word as the word it stands for. */
export function repair(token: Token, suggestion: keyof typeof K, diagnostics: Diagnostic[]): void {
  const span = { start: token.startOffset, end: token.endOffset + 1 };
  const fix = { title: `Write \`${suggestion}\``, edits: [{ span, text: suggestion }] };
  diagnostics.push(
    unknownWord.at(span, { word: token.image, suggestion, expected: null }, { fix }),
  );
  token.become(K[suggestion]);
  token.troubled = true;
}

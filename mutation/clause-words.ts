import type { File } from '@termsheet/dsl';

/** Comments, quotes of the prose, texts, names in backquotes, labels: what they say computes nothing. */
const NOT_WORDS = /\/\/[^\n]*|^[ \t]*>[^\n]*|"[^"\n]*"|`[^`\n]*`|§[^\s,]*|\(\d{1,3}\)/gmu;

/**
 * The text of a contract file in which all but the words of its clauses is blanked out, so that a
 * place found in it is a place in the file.
 */
export function clauseWords(text: string, file: File): string {
  const words = text.replaceAll(NOT_WORDS, blank);
  let kept = '';
  for (const section of file.sections) {
    if (section.kind !== 'Clause') continue;
    kept += blank(words.slice(kept.length, section.span.start));
    kept += words.slice(section.span.start, section.span.end);
  }
  return kept + blank(words.slice(kept.length));
}

function blank(words: string): string {
  return words.replaceAll(/[^\n]/gu, ' ');
}

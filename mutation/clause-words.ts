import type { File } from '@termsheet/dsl';

/** Comments, quotes of the prose, texts, names in backquotes, labels: what they say computes nothing. */
const NOT_WORDS =
  /\/\/[^\n]*|^[ \t]*>[^\n]*|"[^"\n]*"|`[^`\n]*`|§(?:"[^"\n]*"|[^\s,]*)|\(\d{1,3}\)/gmu;

/**
 * The text of a contract file in which all but the words of its declarations is blanked out, so that
 * a place found in it is a place in the file. Of the heading only what is declared there stays: the
 * files of scenarios have headings of their own.
 */
export function clauseWords(text: string, file: File): string {
  const words = text.replaceAll(NOT_WORDS, blank);
  let kept = '';
  for (const section of file.sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    for (const { span } of section.declarations) {
      kept += blank(words.slice(kept.length, span.start)) + words.slice(span.start, span.end);
    }
  }
  return kept + blank(words.slice(kept.length));
}

function blank(words: string): string {
  return words.replaceAll(/[^\n]/gu, ' ');
}

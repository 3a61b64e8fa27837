import { escapeMarkdown } from '../../results/explanation/escape-markdown.ts';

/** Characters that a reader cannot see, or that turn the text around them about. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Words of a contract as Markdown that shows just these words, on one line and in one cell of a table. */
export function markdownText(text: string): string {
  const words = text.replace(/[\s\p{Z}]+/gu, ' ').trim();
  return escapeMarkdown(words)
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\>', '&gt;')
    .replace(UNSEEN, nameOfCharacter);
}

/** `U+202E`, as one would speak of a character. */
function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Characters that a reader cannot see or that turn the text around them about, line ends among
 * them, and halves of pairs, which no file can hold.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** The escapes that Python has letters for. */
const LETTERED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Text as a literal that stays text: nothing in it ends the literal or the line that it stands in,
 * and nothing in it is a comment that a tool takes for a directive. The quotes are double unless the
 * text has more of them than of single ones.
 */
export function stringLiteral(text: string): string {
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(UNSEEN, escapeCharacter);
  return quote + escaped + quote;
}

/** `\u202e`: the code of a character, as Python writes it. */
export function escapeCharacter(character: string): string {
  const lettered = LETTERED.get(character);
  if (lettered !== undefined) return lettered;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x1_00) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x1_00_00 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function count(text: string, quote: string): number {
  return text.split(quote).length - 1;
}

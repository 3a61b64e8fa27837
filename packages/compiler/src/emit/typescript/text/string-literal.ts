/**
 * Characters that a reader cannot see or that turn the text around them about, line ends among
 * them, and halves of pairs, which no file can hold.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** What ends a script, or opens a comment, where a page has the module inside it. */
const IN_A_PAGE = /<(?=!--|\/?script)|(?<=--)>/giu;

/** What a tool may take for a directive although it stands in a string. */
const DIRECTIVE = /(?<=\/[/*])[#@]/gu;

/** What is written as it is: printed ASCII with none of `\`, `'`, `<`, `>`, `#` and `@`. Nearly all texts are so. */
const PLAIN = /^[ -"$-&(-;=?A-[\]-~]*$/u;

/**
 * Text as a literal that stays text: nothing in it ends the literal, the line or the script that it
 * stands in. The quotes are single unless the text has more of them than of double ones.
 */
export function stringLiteral(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(UNSEEN, escapeCharacter)
    .replace(IN_A_PAGE, escapeCharacter)
    .replace(DIRECTIVE, escapeCharacter);
  return quote + escaped + quote;
}

/** `\u{202e}`: the code of a character. */
export function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function count(text: string, quote: string): number {
  return text.split(quote).length - 1;
}

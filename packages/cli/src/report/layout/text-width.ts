import { stripVTControlCharacters } from 'node:util';

const MARKS = /\p{M}|\u{200d}|\u{fe0f}/gu;

/** Scripts and signs whose characters take two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/gu;

/** How many columns of a terminal a line takes; colours take none. */
export function textWidth(line: string): number {
  const bare = stripVTControlCharacters(line).replace(MARKS, '');
  const wide = bare.match(WIDE)?.length ?? 0;
  return bare.replace(/./gsu, '.').length + wide;
}

/** The line with blanks after it, up to a width. */
export function padRight(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - textWidth(line)));
}

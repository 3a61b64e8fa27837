const UPPER = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /[\p{Zs}\u2028\u2029\ufeff\u0085]/u;

/** Whether the UTF-16 unit ends a line. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** White space other than line ends; the byte-order mark and no-break spaces count. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || code === 9 || code === 11 || code === 12;
  return SPACE.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCharCode(code));
}

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(String.fromCharCode(code));
}

export function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** The offset of the first character that is not white space, on the same line. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset of the line's end. */
export function findLineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset at which the line of an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** `end` moved back over white space, not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The offset of the next of the characters on the same line, or -1. */
export function findOnLine(text: string, from: number, characters: string): number {
  for (let at = from; at < text.length && !isLineEnd(text.charCodeAt(at)); at += 1) {
    if (characters.includes(text.charAt(at))) return at;
  }
  return -1;
}

import { wordsOf } from '../../code/names/words-of.ts';

/**
 * A name as an identifier of Python: `Conversion Price` is `conversion_price`. It holds lower-case
 * letters, digits and `_` alone, with `_` before a digit that would stand first; a name without any
 * letter or digit is `term`.
 */
export function snakeCase(name: string): string {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  const joined = words.length === 0 ? 'term' : words.join('_');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** An identifier as the name of a class: `closing_date` is `ClosingDate`. */
export function classCase(identifier: string): string {
  const joined = identifier
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** A name of the runtime's TypeScript as its Python has it: `readEachDay` is `read_each_day`. */
export function pythonName(camel: string): string {
  const snake = camel.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return PYTHON_WORDS.has(snake) ? `${snake}_` : snake;
}

/** Words that Python keeps to itself. */
export const PYTHON_WORDS: ReadonlySet<string> = new Set(
  [
    'False None True and as assert async await break case class continue def del elif else except',
    'finally for from global if import in is lambda match nonlocal not or pass raise return try',
    'while with yield',
  ].flatMap((line) => line.split(' ')),
);

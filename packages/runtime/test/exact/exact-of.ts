import { parseExact, type Exact } from '../../src/exact/index.ts';

/** The number that a text states; a test that misspells one fails here. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`Not a number: ${text}`);
  return value;
}

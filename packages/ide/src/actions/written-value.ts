import { parse } from '@termsheet/dsl';
import { withLongDates } from '../values/value-words.ts';

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/^unknown\b/, 'undetermined'],
  [/^not yet\b/, 'not yet'],
  [/^none\b/, 'none'],
  [/^impossible\b/, 'impossible'],
  [/^void\b/, 'void'],
];

/** A value that was found, or the lack of one, as a scenario expects it; null where it cannot be written. */
export function writtenValue(found: string): string | null {
  const status = STATUSES.find(([pattern]) => pattern.test(found));
  if (status !== undefined) return status[1];
  const value = withLongDates(found);
  const line = `scenario "as found"\n  expect on January 1, 2026\n    Found is ${value}\n`;
  return parse({ path: '', text: line }).diagnostics.length === 0 ? value : null;
}

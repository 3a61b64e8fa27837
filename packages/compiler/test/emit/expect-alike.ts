import { isDeepStrictEqual } from 'node:util';
import type { Terms } from './compare-evaluators.ts';

/**
 * Compares every term of one evaluator with that of another.
 *
 * @throws Error for the first that is not the same, and for what nobody asked for.
 */
export function expectTermsAlike(given: Terms, expected: Terms): void {
  for (const [term, wanted] of expected) {
    const found = given.get(term);
    const plain = JSON.parse(JSON.stringify(wanted)) as unknown;
    if (isDeepStrictEqual(found, plain)) continue;
    throw new Error(`${term}: ${JSON.stringify(found)}, not ${JSON.stringify(plain)}`);
  }
  const more = [...given.keys()].filter((term) => !expected.has(term));
  if (more.length > 0) throw new Error(`Nobody asked for ${more.join(', ')}.`);
}

/**
 * Compares the steps of two derivations, and tells where they first differ, which is short enough to read.
 *
 * @throws Error where they do.
 */
export function expectStepsAlike(given: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(given, wanted)) return;
  const [left, right] = [given, wanted] as readonly (readonly Readonly<
    Record<string, unknown>
  >[])[];
  for (const [at, step] of (right ?? []).entries()) {
    const other = left?.[at] ?? {};
    const key = Object.keys(step).find((each) => !isDeepStrictEqual(step[each], other[each]));
    if (key === undefined) continue;
    const [found, expected] = [other[key], step[key]].map((each) => JSON.stringify(each));
    throw new Error(`${at}.${key}: ${found}, not ${expected}`);
  }
  throw new Error('There are more steps, or parts of steps.');
}

import { measureDistance } from '@termsheet/dsl';

/** No words that are compared are longer: a text can hold any. */
const MAX_LENGTH = 40;

/** By how many letters two words are spelled otherwise; words too long to compare have none in common. */
export function spellingDistance(left: string, right: string): number {
  return Math.max(left.length, right.length) > MAX_LENGTH
    ? MAX_LENGTH
    : measureDistance(left, right);
}

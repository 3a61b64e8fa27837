import type { Prose } from '../read-prose.ts';

/** A contract defines more. */
const MIN_DEFINED = 3;

/** A text that defines few Terms is a part of one: what it leaves open may stand in the rest. */
export function isExcerpt({ terms }: Pick<Prose, 'terms'>): boolean {
  return terms.length < MIN_DEFINED;
}

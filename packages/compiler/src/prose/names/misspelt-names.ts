import type { Prose } from '../read-prose.ts';
import { type NearName, readNearNames, readWrongInitials } from './near-names.ts';

/** The places of a text that nearly have a known name, or another than their initials stand for, in its order. */
export function readMisspeltNames({ text, terms }: Prose): readonly NearName[] {
  const keys = new Set(terms.map(({ name }) => name.toLowerCase()));
  const initials = [...readWrongInitials(text)];
  // What is told of its initials is not told of its words besides.
  const near = [...readNearNames(text, keys)].filter(
    ({ start }) => !initials.some((each) => each.start <= start && start < each.end),
  );
  return [...initials, ...near].toSorted((left, right) => left.start - right.start);
}

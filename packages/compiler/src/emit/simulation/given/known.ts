import type { ValueType } from '@termsheet/runtime';

/** What a value is that is there for sure. A place is a day's number, or that of an event. */
export type Known = 'figure' | 'place' | 'verdict' | 'text';

/** What the values of a type are where they are there; null for those that given code leaves to the other. */
export function knownOfType(type: ValueType | undefined): Known | null {
  switch (type?.kind) {
    case 'quantity':
      return 'figure';
    case 'date':
    case 'occurrence':
      return 'place';
    case 'yes/no':
      return 'verdict';
    case 'text':
    case 'party':
    case 'one of':
      return 'text';
    default:
      return null;
  }
}

/** What a literal is, or the name of a figure that stands in the contract. */
export function knownOfLiteral(code: string): Known | null {
  if (/^-?\d+$/u.test(code)) return 'place';
  if (code === 'true' || code === 'false') return 'verdict';
  if (/^["']/u.test(code)) return 'text';
  return /^(?:figure\d+|countOf\(\d+\))$/u.test(code) ? 'figure' : null;
}

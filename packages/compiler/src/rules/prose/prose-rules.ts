import type { SettledRule } from '../rule-context.ts';
import { proseFiguresAgree } from './prose-figures-agree.ts';
import { proseIsEncoded } from './prose-is-encoded.ts';
import { proseSectionsAreThere } from './prose-sections-are-there.ts';
import { proseTermsAreDefined } from './prose-terms-are-defined.ts';
import { proseTermsAreWhereSaid } from './prose-terms-are-where-said.ts';

/** Laws that the words of a contract must keep, whatever its file says. */
export const PROSE_RULES: readonly SettledRule[] = [
  proseIsEncoded,
  proseTermsAreDefined,
  proseTermsAreWhereSaid,
  proseSectionsAreThere,
  proseFiguresAgree,
];

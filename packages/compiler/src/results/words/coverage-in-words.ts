import type { Account, ProseCoverage } from '../../prose/cover-prose.ts';
import { countOf, joinWords } from './words.ts';

/** What accounts for a section of the prose. */
export function accountInWords(account: Account): string {
  switch (account.kind) {
    case 'encoded':
      return `encoded by ${joinWords(account.by)}`;
    case 'in part':
      return `only its parts: ${joinWords(account.by)}`;
    case 'not computable':
      return `not computable: ${account.reasons.join('; ')}`;
    case 'nothing':
      return 'nothing';
  }
}

/** How many quotes there are, and whether all stand in the prose. */
export function quotesInWords({ quotes, missing }: ProseCoverage): string {
  const count = countOf(quotes, 'quote');
  return missing.length === 0
    ? `${count}, all in the prose`
    : `${count}, ${missing.length} of them not in the prose`;
}

/** All are in the JSON: a clause that many use would fill the screen. */
const MOST_TITLES = 2;

/** The scenarios that exercise a clause, few of many. */
export function scenariosInWords(titles: readonly string[]): string {
  if (titles.length === 0) return 'no scenario';
  const named = titles.slice(0, MOST_TITLES).map((title) => `"${title}"`);
  const others = titles.length - named.length;
  return joinWords(others > 0 ? [...named, `${others} more`] : named);
}

import type { Expectation } from '@termsheet/dsl';
import type { AskedPlace } from './asked-place.ts';
import type { Proposal } from './completion.ts';
import { proposeSkeletons } from './skeletons.ts';
import { phrasesOf } from './word-phrases.ts';

const SETTINGS: ReadonlySet<string> = new Set(['setting', 'deadlines']);
const SECTIONS: ReadonlySet<string> = new Set(['contract', 'clause', 'scenario', 'use']);
const IN_HEADING: ReadonlySet<string> = new Set(['calendar', 'party', 'shareClass']);
/** Rules that read what is mistaken, so that it can be said what is meant. */
const OF_MISTAKES: ReadonlySet<string> = new Set(['equality']);

/** Rules that read a type. */
export const TYPES: ReadonlySet<string> = new Set([
  'type',
  'durationType',
  'priceType',
  'moneyType',
  'sharesType',
  'sharesWord',
  'oneOfType',
]);

/** Where words stand among other proposals: before Terms that do not fit, behind those that do. */
const RANK = 400;
const RANK_OF_SIGNS = 900;

/** Whether what the grammar would read is what may stand in this kind of section. */
export function belongsHere({ owner, rules }: Expectation): boolean {
  if (OF_MISTAKES.has(owner)) return false;
  switch (rules.at(-1)) {
    case 'file':
    case 'homeless':
      // Whatever else is read outside a section is only read to say so.
      return SECTIONS.has(owner);
    case 'contract':
      return SETTINGS.has(owner) || IN_HEADING.has(owner) || owner === 'contract';
    default:
      return true;
  }
}

/** A word or sign that the grammar takes, and the lines that may begin with it. */
export function proposeWords(
  place: AskedPlace,
  expectation: Expectation,
  index: number,
): readonly Proposal[] {
  const { words } = expectation;
  if (words === null) return [];
  if (!/[a-z]/u.test(words)) return [{ label: words, kind: 'word', rank: RANK_OF_SIGNS + index }];
  const skeletons = place.isFirstOnLine ? proposeSkeletons(words, RANK + index - 0.5) : [];
  // What goes on with the line above is seldom meant on a line of its own.
  const goesOn = place.isFirstOnLine && skeletons.length === 0;
  const rank = RANK + index + (goesOn ? 200 : 0);
  const kind = TYPES.has(expectation.owner) ? 'type' : 'word';
  const phrases = phrasesOf(expectation.owner, words).map((label, at): Proposal => {
    return { label, kind, rank: rank - 0.4 + at / 100 };
  });
  return [...skeletons, ...phrases, { label: words, kind, rank }];
}

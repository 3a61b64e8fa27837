import { type Exact, parseExact } from '@termsheet/runtime';
import type { Sentence } from './flow.ts';
import { passageAt, type Passage } from './passages.ts';

/** A number of shares of a class, where the text states it. */
export interface StatedShares {
  readonly count: Exact;
  /** `common stock`, in small letters. */
  readonly shareClass: string;
  readonly passage: Passage;
  /** Where it begins in its sentence. */
  readonly at: number;
}

const CLASS = String.raw`((?:(?:class|series) [a-z0-9]{1,3} )?(?:common|preferred|preference|ordinary)) (?:stock|shares?)`;
const COUNT = String.raw`(\d{1,3}(?:,\d{3})+)`;
/** `Common Stock, $.001 par value - 50,000,000 shares`: an entry of a list. */
const ENTRY = new RegExp(
  String.raw`^${CLASS}\b[^.;\d]{0,20}(?:\$? ?\d?\.\d+ par value)?[^\d;]{0,20}?${COUNT} shares\b`,
  'iu',
);
/** `50,000,000 shares of its Common Stock`, `10,000,000 common shares`. */
const OF_CLASS = new RegExp(
  String.raw`\b${COUNT} (?:authorized |additional )?(?:shares of (?:[^;()\d]{0,60}? )?)?${CLASS}\b`,
  'giu',
);

/** The numbers of shares that a sentence states with their class. */
export function sharesIn(sentence: Sentence): readonly StatedShares[] {
  const entry = ENTRY.exec(sentence.text);
  if (entry !== null) return stated(sentence, entry, [entry[2], entry[1]]);
  return [...sentence.text.matchAll(OF_CLASS)].flatMap((match) =>
    stated(sentence, match, [match[1], match[2]]),
  );
}

function stated(
  sentence: Sentence,
  match: RegExpExecArray,
  [figure = '', kind = '']: readonly (string | undefined)[],
): readonly StatedShares[] {
  const count = parseExact(figure);
  if (count === undefined) return [];
  const passage = passageAt(sentence, match.index, match[0].length);
  return [{ count, shareClass: `${kind.toLowerCase()} stock`, passage, at: match.index }];
}

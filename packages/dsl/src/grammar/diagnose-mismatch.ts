import { EOF, type IToken } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DiagnosticExtras } from '../diagnostics/diagnostic-kind.ts';
import { asIfWantsBrackets } from '../diagnostics/as-if-wants-brackets.ts';
import { bareDayWord } from '../diagnostics/bare-day-word.ts';
import { incompleteDate } from '../diagnostics/incomplete-date.ts';
import { missingPart } from '../diagnostics/missing-part.ts';
import { nameWithoutMeans } from '../diagnostics/name-without-means.ts';
import { parameterBesideKey } from '../diagnostics/parameter-beside-key.ts';
import { parameterWithoutType } from '../diagnostics/parameter-without-type.ts';
import { saidOtherwise } from '../diagnostics/said-otherwise.ts';
import { unexpectedWord } from '../diagnostics/unexpected-word.ts';
import { unknownWord } from '../diagnostics/unknown-word.ts';
import { saidInstead } from '../tokens/keywords.ts';
import { isKeyword } from '../tokens/scan-tokens.ts';
import { Token } from '../tokens/token.ts';
import { STARTERS } from '../tokens/classify-heads.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Span } from '../tree/span.ts';
import { describeToken } from './describe-token.ts';

const MONEY_PER = '`$5 / 1 day` for each day, or a price as `$5 per share`';

/** Two words of the language that contracts put one behind the other, and what is said instead. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  // A price is for each share of a class anyway.
  ['price per', 'the type as `price of Common Stock`'],
  [
    'money per',
    'the type as `money`, and what is owed for some days as `X * days from A to B / 1 day`',
  ],
  ['the number', '`days from A to B`, or `the count of E` of events'],
  ['is between', '`X is at least A and X is at most B`, or of days `X is from A through B`'],
  ['not later', '`is on or before`'],
  ['not earlier', '`is on or after`'],
  ['due within', '`due 5 days after D`: what is due on a day may be done on every day before'],
  ['per year', '`per annum`'],
  [
    'number of',
    'the type as `shares of Common Stock`, or as `number` where what is counted has no unit',
  ],
]);

function phraseOf(
  previous: IToken,
  found: IToken,
): { readonly word: string; readonly instead: string } | undefined {
  if (found.tokenType === K.per && previous.tokenType === T.Money) {
    return { word: 'per', instead: MONEY_PER };
  }
  const word = `${previous.image} ${found.image}`;
  const instead = PHRASES.get(word);
  return instead === undefined ? undefined : { word, instead };
}

/** What a day of lateness costs is an amount. */
const RATE_OF_LATENESS = {
  word: 'per annum',
  instead: '`late: the unpaid amount bears interest at 2% per annum counted Actual/360`',
};

/** Where a contract goes on as the language does not, and the bare list of what may follow would mislead. */
interface Elision {
  /** What the words before are. */
  readonly after: RegExp;
  readonly found: RegExp;
  /** What the grammar expects there. */
  readonly expected: RegExp;
  /** What is not said, by the words before. */
  readonly word: (before: string) => string;
  readonly instead: string;
}

const TYPE = /^a type such as /u;

const ELISIONS: readonly Elision[] = [
  { after: /^:$/u, found: /^yes$/u, expected: TYPE, word: () => 'yes or no', instead: '`yes/no`' },
  {
    after: /^:$/u,
    found: /^either$/u,
    expected: TYPE,
    word: () => 'either A or B',
    instead: 'what it can be as `one of A, B`',
  },
  {
    // `by` would add the figure to what there is, where a contract means the greater of the two.
    after: /./u,
    found: /^to$/u,
    expected: /^`by`$/u,
    word: () => 'increase X to',
    instead:
      '`set X to the greater of X and Y`, which never lowers it; `increase X by Y` adds Y to it',
  },
  {
    after: /^(?:and|or)$/u,
    found: /^(?:is|at|more|less)$/u,
    expected: /^a value$/u,
    word: () => 'X is at least A and at most B',
    instead: 'what is compared once more: `X is at least A and X is at most B`',
  },
  {
    after: /^§/u,
    found: /^(?:and|or)$/u,
    expected: /^`when` and a condition, or `increases it`$/u,
    word: () => 'under § and §',
    instead: 'a line for each section, or name the one that holds them all',
  },
  {
    after: /\bDays?$/u,
    found: /./u,
    expected: /^`per`$/u,
    word: (day) => `per ${shorten(day)}`,
    instead: '`$5 per day`: every day of the calendar costs',
  },
];

function elisionAt(
  found: IToken,
  previous: IToken,
  expected: string | null,
): { readonly word: string; readonly instead: string } | undefined {
  if (expected === null) return undefined;
  const elision = ELISIONS.find(
    (each) =>
      each.after.test(previous.image) &&
      each.found.test(found.image) &&
      each.expected.test(expected),
  );
  return elision && { word: elision.word(previous.image), instead: elision.instead };
}

/** Says what is wrong where `found` stands and `expected` (or nothing more) is wanted. */
export function diagnoseMismatch(
  found: IToken,
  previous: IToken,
  expected: string | null,
): Diagnostic {
  const after = previous.tokenType === EOF ? null : describeToken(previous);
  const span = { start: found.startOffset, end: (found.endOffset ?? 0) + 1 };
  if (expected === '`per`' && previous.tokenType === K.annum) {
    return saidOtherwise.at(spanOf(previous), RATE_OF_LATENESS);
  }
  if (expected !== null && (found.tokenType === EOF || (found instanceof Token && found.stop))) {
    const place = previous.tokenType === EOF ? span : spanOf(previous);
    return missingPart.at(place, { expected, after });
  }
  if (found.tokenType === T.UnknownWord) {
    const instead = saidInstead.get(found.image);
    if (instead !== undefined) {
      return saidOtherwise.at(span, { word: found.image, instead }, fixBy(span, instead));
    }
    return unknownWord.at(span, { word: shorten(found.image), suggestion: null, expected });
  }
  const phrase = elisionAt(found, previous, expected) ?? phraseOf(previous, found);
  if (phrase !== undefined) {
    return saidOtherwise.at({ ...span, start: previous.startOffset }, phrase);
  }
  if (found.tokenType === K.date && expected === 'a value') {
    return saidOtherwise.at(span, { word: 'date of the E', instead: '`the date of the E`' });
  }
  const inHead = diagnoseHead(found, previous, expected);
  if (inHead !== null) return inHead;
  if (found.tokenType === T.DayAndMonth) return incompleteDate.at(span, { image: found.image });
  if (found.tokenType === T.AsIf) return asIfWantsBrackets.at(span, {});
  if (expected === null && found.tokenType === T.Name && firstOnLine(found)) {
    return diagnoseName(found);
  }
  if (
    expected === null &&
    after !== null &&
    (found.image === 'before' || found.image === 'after')
  ) {
    return bareDayWord.at(span, { word: found.image, after });
  }
  // What stands first on its line need not have to do with the line before.
  const place = expected === null && firstOnLine(found) ? null : after;
  return unexpectedWord.at(span, { found: describeToken(found), expected, after: place });
}

/** What is wrong between a name and its `means`. */
function diagnoseHead(found: IToken, previous: IToken, expected: string | null): Diagnostic | null {
  if (found.tokenType === K.for && expected === '`means` and a value') {
    return parameterBesideKey.at(spanOf(found), {});
  }
  if (found.tokenType === K.means && previous.tokenType === T.Name && expected === '`(`') {
    return parameterWithoutType.at(spanOf(previous), { parameter: shorten(previous.image) });
  }
  return null;
}

/** Where one word stands for another, it can be put in its place. */
function fixBy(span: Span, instead: string): DiagnosticExtras {
  const [, word] = /^`([a-z/]+)`$/u.exec(instead) ?? [];
  return word === undefined
    ? {}
    : { fix: { title: `Write \`${word}\``, edits: [{ span, text: word }] } };
}

function diagnoseName(token: IToken): Diagnostic {
  const name = shorten(token.image);
  const first = (name.split(' ', 1)[0] ?? '').toLowerCase();
  const keyword = isKeyword(first) && STARTERS.has(K[first]) ? first : null;
  return nameWithoutMeans.at(spanOf(token), { name, keyword });
}

function spanOf(token: IToken): { start: number; end: number } {
  return { start: token.startOffset, end: (token.endOffset ?? 0) + 1 };
}

function firstOnLine(token: IToken): boolean {
  return token instanceof Token && token.firstOnLine;
}

function shorten(image: string): string {
  return image.length > 40 ? `${image.slice(0, 40)}…` : image;
}

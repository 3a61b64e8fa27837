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
import { describeToken, shorten } from './describe-token.ts';
import { type Mismatch, saidByContracts } from './said-by-contracts.ts';

/** What a day of lateness costs is an amount. */
const RATE_OF_LATENESS = {
  word: 'per annum',
  instead: '`late: the unpaid amount bears interest at 2% per annum counted Actual/360`',
};

/** Says what is wrong where `found` stands and `expected` (or nothing more) is wanted. */
export function diagnoseMismatch(place: Mismatch, expected: string | null): Diagnostic {
  const { found, previous } = place;
  const after = previous.tokenType === EOF ? null : describeToken(previous);
  const span = { start: found.startOffset, end: (found.endOffset ?? 0) + 1 };
  if (expected === '`per`' && previous.tokenType === K.annum) {
    return saidOtherwise.at(spanOf(previous), RATE_OF_LATENESS);
  }
  if (expected !== null && (found.tokenType === EOF || (found instanceof Token && found.stop))) {
    const behind = previous.tokenType === EOF ? span : spanOf(previous);
    return missingPart.at(behind, { expected, after });
  }
  if (found.tokenType === T.UnknownWord) {
    const instead = saidInstead.get(found.image);
    if (instead !== undefined) {
      return saidOtherwise.at(span, { word: found.image, instead }, fixBy(span, instead));
    }
    return unknownWord.at(span, { word: shorten(found.image), suggestion: null, expected });
  }
  const phrase = saidByContracts(place, expected);
  if (phrase !== undefined) {
    // What stands first on its line is not of the words before, where these are complete.
    const isApart = expected === null && firstOnLine(found);
    return saidOtherwise.at(isApart ? span : { ...span, start: previous.startOffset }, phrase);
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
  const before = expected === null && firstOnLine(found) ? null : after;
  return unexpectedWord.at(span, { found: describeToken(found), expected, after: before });
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

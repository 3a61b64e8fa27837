import { asIfWantsBrackets } from './as-if-wants-brackets.ts';
import { bareDayWord } from './bare-day-word.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { figureDiffersFromWords } from './figure-differs-from-words.ts';
import { figureWordsNotRead } from './figure-words-not-read.ts';
import { impossibleDate } from './impossible-date.ts';
import { incompleteDate } from './incomplete-date.ts';
import { isWantsEither } from './is-wants-either.ts';
import { labelGap } from './label-gap.ts';
import { labelInTwoLists } from './label-in-two-lists.ts';
import { labelOutOfOrder } from './label-out-of-order.ts';
import { listWantsAnd } from './list-wants-and.ts';
import { malformedNumber } from './malformed-number.ts';
import { malformedTime } from './malformed-time.ts';
import { missingComma } from './missing-comma.ts';
import { missingPart } from './missing-part.ts';
import { nameWithoutMeans } from './name-without-means.ts';
import { nestedTooDeeply } from './nested-too-deeply.ts';
import { numberTooLong } from './number-too-long.ts';
import { oddCharacters } from './odd-characters.ts';
import { onWantsBrackets } from './on-wants-brackets.ts';
import { outsideSection } from './outside-section.ts';
import { parameterBesideKey } from './parameter-beside-key.ts';
import { parameterWithoutType } from './parameter-without-type.ts';
import { saidOtherwise } from './said-otherwise.ts';
import { saidTwice } from './said-twice.ts';
import { sourceTooLong } from './source-too-long.ts';
import { strayLine } from './stray-line.ts';
import { tableHeading } from './table-heading.ts';
import { unclosedText } from './unclosed-text.ts';
import { unexpectedWord } from './unexpected-word.ts';
import { unknownWord } from './unknown-word.ts';
import { unseenCharacters } from './unseen-characters.ts';
import { whereWantsBrackets } from './where-wants-brackets.ts';
import type { DiagnosticDescription } from './diagnostic-kind.ts';

/** What a page about a kind of finding needs, whatever its parameters. */
export type DiagnosticPage = Pick<DiagnosticDescription<never>, 'code' | 'severity' | 'examples'>;

/** Every kind of finding that reading a file can give, by code. */
export const syntaxDiagnostics: readonly DiagnosticPage[] = [
  asIfWantsBrackets,
  bareDayWord,
  curlyQuotes,
  figureDiffersFromWords,
  figureWordsNotRead,
  impossibleDate,
  incompleteDate,
  isWantsEither,
  labelGap,
  labelInTwoLists,
  labelOutOfOrder,
  listWantsAnd,
  malformedNumber,
  malformedTime,
  missingComma,
  missingPart,
  nameWithoutMeans,
  nestedTooDeeply,
  numberTooLong,
  oddCharacters,
  onWantsBrackets,
  outsideSection,
  parameterBesideKey,
  parameterWithoutType,
  saidOtherwise,
  saidTwice,
  sourceTooLong,
  strayLine,
  tableHeading,
  unclosedText,
  unexpectedWord,
  unknownWord,
  unseenCharacters,
  whereWantsBrackets,
];

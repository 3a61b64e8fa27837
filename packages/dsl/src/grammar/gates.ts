import type { IToken, TokenType } from 'chevrotain';
import { Token } from '../tokens/token.ts';
import { K, T } from '../tokens/token-types.ts';

/** The tokens ahead: 1 is the next. */
export interface Lookahead {
  peek(distance: number): IToken;
}

const NOT_TIME_TRAVEL: ReadonlySet<TokenType> = new Set([K.at, K.each, K.or, K.which, K.more]);

/** `on` as in `X on D`; not `on at least 20 of`, `on each of`, `on or before`, `on which`. */
export function onDatesWhatIsBefore(next: Lookahead): boolean {
  return !NOT_TIME_TRAVEL.has(next.peek(2).tokenType);
}

/** `on at least 20 of the 30 Trading Days …`, `on each of the 10 Trading Days …`. */
export function onCountsDays(next: Lookahead): boolean {
  const after = next.peek(2).tokenType;
  return after === K.at || after === K.each || after === K.more;
}

/** `for` as in `Conversion Shares for Portion`; not `for each Issuance`. */
export function forGivesArgument(next: Lookahead): boolean {
  return next.peek(2).tokenType !== K.each;
}

/** `at` as in `at least 75 days before D`, `on` as in `on or after D`; not that of `X on D`. */
export function opensWindow(next: Lookahead): boolean {
  const { tokenType } = next.peek(1);
  if (tokenType === K.on) return opensAfter(next);
  return tokenType !== K.at || next.peek(2).tokenType === K.least;
}

/** `not followed by a Cure`; not the `not` of a condition. */
export function opensFollowedBy(next: Lookahead): boolean {
  return next.peek(1).tokenType !== K.not || next.peek(2).tokenType === K.followed;
}

/** What a number counts stands on its line: a name on the next line is not a calendar's. */
export function countsDays(next: Lookahead): boolean {
  const unit = next.peek(1);
  return unit.tokenType !== T.Name || !(unit instanceof Token && unit.firstOnLine);
}

const CONTINUES_NAME: ReadonlySet<TokenType> = new Set([
  K.is,
  K.for,
  K.of,
  K.on,
  K.immediately,
  T.Plus,
  T.Minus,
  T.Times,
  T.Over,
]);

/** After `X is A`: `or B`, where B is a bare name or a date, so that it may be meant as a second value. */
export function orNamesSecondValue(next: Lookahead): boolean {
  if (next.peek(1).tokenType !== K.or) return false;
  const { tokenType } = next.peek(2);
  const isBare = tokenType === T.Name || tokenType === T.Date;
  return isBare && !CONTINUES_NAME.has(next.peek(3).tokenType);
}

/** After `X is March 1, 2026`: `, April 1, 2026` with more behind it, for a date is no condition. */
export function commaListsDate(next: Lookahead): boolean {
  const [comma, date, after] = [1, 2, 3].map((ahead) => next.peek(ahead).tokenType);
  if ((comma !== T.Comma && comma !== T.CommaOr) || date !== T.Date) return false;
  return comma === T.CommaOr || after === T.Comma || after === T.CommaOr || after === K.or;
}

/** After `X is A`: `, B or C`, `, B, C or D`: names in a row, which is no list of conditions. */
export function commaListsNames(next: Lookahead): boolean {
  for (let ahead = 1; next.peek(ahead).tokenType === T.Comma; ahead += 2) {
    if (next.peek(ahead + 1).tokenType !== T.Name) return false;
    const { tokenType } = next.peek(ahead + 2);
    if (tokenType === K.or || tokenType === T.CommaOr) {
      const isLast = next.peek(ahead + 3).tokenType === T.Name;
      return isLast && !CONTINUES_NAME.has(next.peek(ahead + 4).tokenType);
    }
  }
  return false;
}

/** `day 1 of each month`; not `day 1 of the month after D`. */
export function opensDayOfEachMonth(next: Lookahead): boolean {
  return next.peek(1).tokenType === K.day && next.peek(4).tokenType === K.each;
}

/** `the last day of each month`; not `the last Closing`. */
export function opensLastDayOfEachMonth(next: Lookahead): boolean {
  return next.peek(2).tokenType === K.last && next.peek(3).tokenType === K.day;
}

/** `on or before D`, `before D` behind the name of a calendar or schedule; behind one of an event it is nothing. */
export function opensNearestDay(next: Lookahead): boolean {
  const { tokenType } = next.peek(opensOnOr(next) ? 3 : 1);
  return tokenType === K.before;
}

/** `on or after D`, `after D`: behind an event a window, behind a calendar or schedule the nearest day. */
export function opensAfter(next: Lookahead): boolean {
  if (opensOnOr(next)) return next.peek(3).tokenType !== K.before;
  return next.peek(1).tokenType === K.after;
}

/** `on or after D` behind a calendar's name, as in `the first Business Day on or after D`. */
export function opensOnOr(next: Lookahead): boolean {
  return next.peek(1).tokenType === K.on && next.peek(2).tokenType === K.or;
}

/** `per share`, `per $1,000`, `per EUR`; not `per day`, `per annum`. */
export function opensPer(next: Lookahead): boolean {
  if (next.peek(1).tokenType !== K.per) return false;
  const { tokenType } = next.peek(2);
  return tokenType !== K.day && tokenType !== K.annum;
}

const NOT_ASSUMED: ReadonlySet<TokenType> = new Set([
  K.after,
  K.at,
  K.before,
  K.either,
  K.from,
  K.less,
  K.more,
  K.not,
  K.on,
  K.within,
]);

/** `and Z is W` behind `X as if Y is V`; not a condition of its own such as `and Z is more than W`. */
export function andAssumes(next: Lookahead): boolean {
  return (
    next.peek(1).tokenType === K.and &&
    next.peek(2).tokenType === T.Name &&
    next.peek(3).tokenType === K.is &&
    !NOT_ASSUMED.has(next.peek(4).tokenType)
  );
}

/** A comma behind which another name stands; not the one before `from`. */
export function commaGoesOn(next: Lookahead): boolean {
  return next.peek(2).tokenType === T.Name;
}

/** `the unpaid amount bears interest`; not a figure such as `the greater of …`. */
export function bearsInterest(next: Lookahead): boolean {
  return next.peek(2).tokenType === K.unpaid && next.peek(4).tokenType === K.bears;
}

/** `per share` behind a figure; not the `per day` of what lateness costs. */
export function perIsOfFigure(next: Lookahead): boolean {
  return next.peek(1).tokenType !== K.per || next.peek(2).tokenType !== K.day;
}

/** `based on a 365-day year`; no other year is written so. */
export function opensFixedYear(next: Lookahead): boolean {
  return next.peek(1).tokenType === K.based && next.peek(4).image === '365';
}

/** Whether the next token stands on the line of the last one, and does not begin another. */
export function standsOnSameLine(next: Lookahead): boolean {
  const token = next.peek(1);
  return token instanceof Token && !token.firstOnLine;
}

/** `145/12%`: a fraction of a percentage, not a number. */
export function isPartOfPercent(next: Lookahead): boolean {
  return next.peek(2).tokenType === T.Over && next.peek(3).tokenType === T.Percent;
}

/** `days or months`, in which a length of time is given; not `days` alone. */
export function opensDaysOrMonths(next: Lookahead): boolean {
  return next.peek(1).tokenType === K.days && next.peek(2).tokenType === K.or;
}

import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureDistance } from '../src/tokens/measure-distance.ts';
import { findNearestWord, keywords, tokenize } from '../src/index.ts';

/** Each token as its kind and what it says. */
function scan(text: string): string[] {
  return tokenize(text).tokens.map(({ tokenType, payload, image }) => {
    const kind = tokenType.name.replace(/^(Token|word_)/, '');
    return kind === image ? kind : `${kind}<${payload ?? image}>`;
  });
}

function codes(text: string): string[] {
  return tokenize(text).diagnostics.map((diagnostic) => diagnostic.code);
}

test.each([
  ['Conversion Price', ['Name<Conversion Price>']],
  ['x Conversion\u00a0 Price', ['UnknownWord<x>', 'Name<Conversion Price>']],
  ['Notice of Conversion', ['Name<Notice of Conversion>']],
  ['Record Date of the Issuance', ['Name<Record Date>', 'of', 'the', 'Name<Issuance>']],
  ['Conversion\nPrice', ['Name<Conversion>', 'Name<Price>']],
  ['Notice\nof Conversion', ['Name<Notice>', 'of', 'Name<Conversion>']],
  ['Amendment 1', ['Name<Amendment 1>']],
  ['Amendment 12 Fee', ['Name<Amendment 12 Fee>']],
  ['Other Exchange 500', ['Name<Other Exchange>', 'Number<500>']],
  ['Fee 5%', ['Name<Fee>', 'Percent<5>']],
  ['Fee 1.5', ['Name<Fee>', 'Number<1.5>']],
  ['Series A-1', ['Name<Series A-1>']],
  ["Holder's Amount", ["Name<Holder's Amount>"]],
  ['Holder’s Amount', ['Name<Holder’s Amount>']],
  ['S&P Index', ['Name<S&P Index>']],
  ['N + D', ['Name<N>', 'Plus<+>', 'Name<D>']],
  ['Épargne Fund', ['Name<Épargne Fund>']],
  ['Price / Old Price', ['Name<Price>', 'Over</>', 'Name<Old Price>']],
  ['`current market price`', ['Name<current market price>']],
  ['`current   price `', ['Name<current price>']],
  ['$0.22', ['Money<USD 0.22>']],
  ['EUR 5,000', ['Money<EUR 5000>']],
  ['USD 5,000 per share', ['Money<USD 5000>', 'per', 'share']],
  ['USD', ['Name<USD>']],
  ['EURO 5', ['Name<EURO 5>']],
  ['2,500,000.25', ['Number<2500000.25>']],
  ['9.9%', ['Percent<9.9>']],
  ['1, 2', ['Number<1>', 'Comma<,>', 'Number<2>']],
  ['October 1, 2007', ['Date<2007-10-01>']],
  ['2007-10-01', ['Date<2007-10-01>']],
  ['February 29, 2004', ['Date<2004-02-29>']],
  ['March 8', ['DayAndMonth<03-08>']],
  ['March 8, 2006 Issuance', ['Date<2006-03-08>', 'Name<Issuance>']],
  ['May', ['Name<May>']],
  ['March Payment', ['Name<March Payment>']],
  ['Fee of May 1, 2007', ['Name<Fee>', 'of', 'Date<2007-05-01>']],
  ['10 Trading Days', ['Number<10>', 'Name<Trading Days>']],
  ['the 7th day', ['the', 'Ordinal<7>', 'day']],
  ['22nd 11th 3rd', ['Ordinal<22>', 'Ordinal<11>', 'Ordinal<3>']],
  ['5:00 pm New York time on D', ['Time<17:00 New York>', 'on', 'Name<D>']],
  ['12:30 a.m. Eastern Standard Time', ['Time<00:30 Eastern Standard>']],
  ['check: 5:00', ['check', 'Colon<:>', 'Time<5:00>']],
  ['"text // not a comment"', ['Text<text // not a comment>']],
  ['""', ['Text<>']],
  ['§II.C.3(b)', ['SectionReference<II.C.3(b)>']],
  ['§"Schedule 3.1(c)"', ['SectionReference<Schedule 3.1(c)>']],
  ['§2.3(c)(i) and', ['SectionReference<2.3(c)(i)>', 'and']],
  ['§4.27.', ['SectionReference<4.27>', 'OddCharacters<.>']],
  ['> raw "quote // §', ['Quote<raw "quote // §>']],
  ['(a) Fee', ['Label<(a)>', 'Name<Fee>']],
  ['Fee (a)', ['Name<Fee>', 'OpeningBracket<(>', 'a', 'ClosingBracket<)>']],
  ['x items (i) to (iv)', ['UnknownWord<x>', 'items', 'Label<(i)>', 'to', 'Label<(iv)>']],
  ['yes/no', ['YesOrNo<yes/no>']],
  ['yes / no', ['yes', 'Over</>', 'no']],
  [', rounded', ['CommaRounded<, rounded>']],
  [',\n  otherwise', ['CommaOtherwise<,\n  otherwise>']],
  ['a no adjustment', ['a', 'NoAdjustment<no adjustment>']],
  ['a // comment\nb', ['a', 'UnknownWord<b>']],
])('%j', (text, expected) => {
  expect(scan(text)).toEqual(expected);
});

test.each([
  ['"open', ['unclosed-text']],
  ['`open', ['unclosed-text']],
  ['§"open', ['odd-characters', 'unclosed-text']],
  ['“curly”', ['curly-quotes']],
  ['February 30, 2007', ['impossible-date']],
  ['January 1, 1582', ['impossible-date']],
  ['0001-01-01', ['impossible-date']],
  ['2007-13-01', ['impossible-date']],
  ['2007-1-1', ['impossible-date']],
  ['1,2', ['malformed-number']],
  ['1234,567', ['malformed-number']],
  ['5st', ['malformed-number']],
  ['9'.repeat(100), []],
  ['9'.repeat(101), ['number-too-long']],
  [`$0.${'3'.repeat(5_000)}`, ['number-too-long']],
  ['17:00', ['malformed-time']],
  ['5:00 pm', ['malformed-time']],
  ['13:00 pm New York time', ['malformed-time']],
  ['$5,00', ['malformed-number']],
  ['{{}};', ['odd-characters']],
  ['`Cap\u200b`', ['unseen-characters']],
  ['`Cap\u202e` \u202e', ['unseen-characters', 'odd-characters']],
  ['"the \u202e\u2066price"', ['unseen-characters']],
  ['"a\u200bb"', []],
  ['// \u2067 reads otherwise', ['unseen-characters']],
  ['> as \u202a written', ['unseen-characters']],
  ['5 \u2013 4', ['odd-characters']],
  ['5 \u00d7 4', ['odd-characters']],
  ['\u0000\u0000', ['odd-characters']],
  ['\u202e', ['odd-characters']],
  ['🙂🙂', ['odd-characters']],
  ['$ $ $', ['odd-characters', 'odd-characters', 'odd-characters']],
  ['``', ['odd-characters']],
  ['reduse', ['unknown-word']],
  ['in no instance shall an adjustment be made', []],
  ['Shares rounded up', ['missing-comma']],
  ['\ufefffact\tX\u00a0: money\r\nfact Y', []],
])('%j gives %j', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

describe('what stands first on a line', () => {
  test.each([
    ['Price means $1', 'DefinedName'],
    ['Price for P (money) : money means P', 'DefinedName'],
    ['Price starts at $1', 'DefinedName'],
    ['Price : money', 'FieldName'],
    ['Price, Cost : money', 'FieldName'],
    ['Price\nmeans $1', 'Name'],
    ['Price, Cost', 'Name'],
    ['scenario "x"\nPrice is $1', 'ValueName'],
    ['scenario "x"\ngiven Price is $1,\nCost', 'Name'],
    ['scenario "x"\non March 8, 2006 Issuance', 'StepOn'],
    ['scenario "x"\nand Price is $1', 'GivenAnd'],
    ['scenario "x"\nclause §1\nPrice is $1', 'Name'],
  ])('%j', (text, expected) => {
    const heads = tokenize(text).tokens.filter((token) => token.firstOnLine);
    const kinds = heads.map((token) => token.tokenType.name.replace('Token', ''));
    expect(kinds).toContain(expected);
  });

  test('only what begins a line of its own stops recovery', () => {
    const { tokens } = tokenize('fact X : money\n  (a) Price\n  Cost\n> quote\nsum of set\nset X');
    expect(tokens.filter((token) => token.stop).map((token) => token.image)).toEqual([
      'fact',
      '(a)',
      '> quote',
      'set',
    ]);
  });
});

test.each([
  ['reduse', 'reduce'],
  ['strats', 'starts'],
  ['menas', 'means'],
  ['evnt', 'event'],
  ['zz', null],
  ['conversion', null],
])('the word nearest to %s is %s', (word, expected) => {
  expect(findNearestWord(word, keywords)).toBe(expected);
});

test.each([
  ['means', 'means', 0],
  ['means', 'mean', 1],
  ['means', 'menas', 1],
  ['', 'abc', 3],
])('from %j to %j is %i', (left, right, distance) => {
  expect(measureDistance(left, right)).toBe(distance);
});

test('a limit only keeps what is beyond it from being counted', () => {
  const words = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 8 });
  assert(
    property(words, words, nat(5), (left, right, limit) => {
      const distance = measureDistance(left, right);
      expect(measureDistance(left, right, limit)).toBe(Math.min(distance, limit + 1));
    }),
  );
});

test('comments are kept with their places', () => {
  const { comments } = tokenize('fact X : money // why  \n//\n');
  expect(comments).toEqual([
    { kind: 'Comment', text: 'why', span: { start: 15, end: 21 } },
    { kind: 'Comment', text: '', span: { start: 24, end: 26 } },
  ]);
});

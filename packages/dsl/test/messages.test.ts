import { expect, test } from 'vitest';
import { describeType } from '../src/grammar/describe-token.ts';
import { vocabulary } from '../src/tokens/token-types.ts';
import { parseText } from './parse-text.ts';

/** What a lawyer reads for a mistake, and what the mistake costs. */
function readMessages(text: string): string[] {
  return parseText(text).diagnostics.map(({ message, fix }) =>
    fix === null ? message : `${message} [${fix.title}]`,
  );
}

test.each([
  'X means',
  'X means\nY means 1',
  'X means 1 2',
  'X means 1\nConversion Price\nY means 1',
  'X means 1\nUpon Issuance\nY means 1',
  'X mean 1',
  'X means the sm of A and B',
  'X means the greater of A * 2, but not above 5 and B',
  'evnt Issuance\n  Size : number\nX means 1',
  'event Issuance\n  Size : nmber',
  'event Issuance\n  Size number',
  'event\n  Size : number',
  'fact : money',
  'fact X',
  'fact X : monay',
  'X : money',
  'set X to 1',
  'upon Issuance',
  'upon Issuance when\n  set X to 1',
  'event Issuance\n  effective on D',
  'upon Issuance when A is B\n  effective D\n  set X to 1',
  'upon Issuance\n  set X 1\n  set Y to 2',
  'upon performance of Delivery\n  set X to 1',
  'reading "a"',
  'ambiguous X\n  readin "a" is 1',
  'X for P means 1',
  'X for P (money) for each Issuance means 1',
  'X for each Issuance for P (money) means 1',
  'X means date of the last Issuance',
  'blank X date',
  'X means Tenor after Signing Date',
  'X means Signing Date before D',
  'X means "a \\"b\\" c"',
  'X for P (money) starts at 1',
  'X starts 1',
  'no adjustment of X under §1',
  'no adjustment of X when A is B',
  'unresolved X : money',
  'check "a" A is B',
  'check "a": ',
  'calendar X',
  'not computable',
  'table X\n  | A | B |\n  | 1 | 2 |\nX means 1',
  'obligation X\n  Borrower pays A to Holder\n  due on demand\n  late: the unpaid amount bears interest at 9%\nX means 1',
  'event X occurs when A is B',
  'schedule X',
  'schedule X on\nY means 1',
  'schedule X on January 1 and July 1\nY means 1',
  'schedule X on February 30 of each year',
  'schedule X on day 1 of each year',
  'schedule X every 6 months from A to B\nY means 1',
  'schedule X every 6 months from A through B, ending with a period',
  'schedule X every 6 months from A rolled to the next Business Day',
  'schedule X every\nY means 1',
  'schedule X every Period from A, rolled to the following Business Day when\nY means 1',
  'schedule X every Period from A, ending with a long period if B\nY means 1',
  'blank X : duration in days or weeks\nY means 1',
  'X means A is B on at least 5 Trading Days\nY means 1',
  'X means A is B on more than 5 consecutive\nY means 1',
  'X means A is B on more than',
  'event X\n  received',
  'event X\n  A : date\n  recieved on A',
  'event X\n  received on A\n  B : date',
  'X means receipt the Notice',
  'event X occurs',
  'event X occurs when',
  'event X occurs 10 days after E\nX means 1',
  'event X occurs 10 days after each',
  'event X occurs 10 days after each E where\nY means 1',
  'event X occurs 10 days after each E, unless\nY means 1',
  'event X occurs on each',
  'In no instance shall an adjustment be made under this Article if it would cause',
  'the conversion price means 1',
  'X means conversion price',
  'X means `a b c d` `e`',
  'X means "Seven',
  'X means (1 + 2',
  'X means 1 + + 2',
  'X means if A then B',
  'X means whichever of these applies\nY means 1',
  'X means (1, 2)',
  'X means $',
  'X means A; Y means B',
  'X means A = B',
  'X means the largest N from 0 to 5 in steps of 1 such that N is at most A',
])('%s', (lines) => {
  expect(readMessages(`clause §1 "One"\n${lines}\n`)).toMatchSnapshot();
});

test.each([
  'X means 1',
  '> quote',
  'prose "x"',
  'clause',
  'clause "One"\nX means 1',
  'contract\nprose "x"',
  'contract "x"\nfact X : money\nfact Y : money\ncurrency USD',
  'contract "x"\ndeadlines in days roll',
  'contract "x"\ndeadlines in days roll to the next Business Day when',
  'scenario "x"\ngiven X 1\nand Y is 2',
  'scenario "x"\non March 8 Issuance\nX is 1',
  'scenario "x"\non March 8, 2006\nX is 1',
  'scenario "x"\non March 8, 2006 Borrower performs Payment',
  'scenario "x"\nexpect on March 8, 2006\nX is\nY is 1',
  'scenario "x"\nX is 1',
  'scenario "x"\ngiven X is 1 + 2',
  'scenario "x"\ngiven X from March 6, 2006 is 1',
  'scenario\ngiven X is 1',
  'foo',
  '',
])('file: %s', (text) => {
  expect(readMessages(text)).toMatchSnapshot();
});

test.each([
  'right Conversion',
  'right Conversion\n  Holder',
  'right Conversion\n  Holder may',
  'right Conversion\n  Holder may convert',
  'right Conversion\n  Holder may convert up',
  'right Conversion\n  Holder may convert up to',
  'right Conversion\n  Holder may convert Amount by Notice',
  'right Conversion\n  Holder may sell by Notice',
  'right Conversion\n  Holder may convert by Notice from A',
  'right Conversion\n  Holder may convert by Notice over the 5 days before A',
  'right Conversion\n  Holder may convert by Notice at any time',
  'right Conversion\n  Holder may convert by Notice at any time before 5:00 pm New York time',
  'right Conversion\n  Holder may require by Notice',
  'right Conversion\n  Holder may convert by Notice\n  while',
  'right Conversion\n  Holder may convert by Notice\n  while A\n  while B',
  'right Conversion\n  for each\n  Holder may convert by Notice',
])('a right that is half written is told once, and what follows it is read: %s', (lines) => {
  const { diagnostics, file } = parseText(`clause §1 "One"\n${lines}\nX means 1\n`);
  expect(diagnostics.map(({ message }) => message)).toMatchSnapshot();
  expect(diagnostics).toHaveLength(1);
  const [clause] = file.sections;
  const last = clause?.kind === 'Clause' ? clause.declarations.at(-1) : null;
  expect(last?.kind).toBe('Definition');
});

test.each([
  [
    'table Sizes\n  | A : number | $18 |\n  | 1 | 2 |',
    'A place stands in the heading of a table that has no corner.',
  ],
  [
    'table Sizes : money\n  | A : number |\n  | 1 |',
    'This table has a type of its own, and each of its columns has one too.',
  ],
  [
    'table Sizes\n  | A : date by B : price | $18 |\n  | 2026-01-05 | 3 |',
    'Nothing says of what type the values of this grid are.',
  ],
  [
    'table Sizes : money\n  | A : date by B : price | C : money |\n  | 2026-01-05 | $3 |',
    'A column stands in the heading of a grid, behind its corner.',
  ],
  [
    'table Sizes : money\n  | A : date by B : price | $18 |',
    'This grid has no places along the top, or no lines below them.',
  ],
])('a heading is of a table or of a grid: %s', (lines, message) => {
  const { diagnostics, file } = parseText(`clause §1 "One"\n${lines}\nX means 1\n`);
  expect(diagnostics[0]).toMatchObject({ code: 'table-heading', message });
  const [clause] = file.sections;
  const last = clause?.kind === 'Clause' ? clause.declarations.at(-1) : null;
  expect(last?.kind).toBe('Definition');
});

test('no message calls a word by its name within', () => {
  const named = vocabulary.map((type) => describeType(type));
  expect(named.filter((name) => /word_|Token|Any/u.test(name))).toEqual([]);
});

import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/prettier.ts';

/** Expects lines of a clause to be laid out as they are, from whatever they were broken into. */
async function expectLaidOut(lines: string): Promise<void> {
  const laidOut = `clause §1\n${lines}`;
  expect(await formatSource(laidOut)).toBe(laidOut);
  const onOneLine = lines.replaceAll(/\n {4,}(?! )(?![A-Z].* (?:is|:) |[(|>])/g, ' ');
  expect(await formatSource(`clause §1\n${onOneLine}`)).toBe(laidOut);
}

const NAME = 'Amount That Was Paid To The Holder';

test('a sum has a line for each part, a product is read on', async () => {
  await expectLaidOut(`  X means
    ${NAME}
    + ${NAME}
    - ${NAME}
`);
  await expectLaidOut(`  X means
    ${NAME} * ${NAME}
    / (${NAME} + Some More)
`);
});

test('a formula within a formula is further in than what comes after it', async () => {
  await expectLaidOut(`  X means
    the sum of (${NAME} on the date of the Cash Distribution)
        * ${NAME} For A Share
      for each Cash Distribution from Issue Date until the date in question
    + $5
`);
});

test('rounding and bounds stay at the end of what they round', async () => {
  await expectLaidOut(`  X means
    (${NAME} * ${NAME}
      / (${NAME} + Some More)), rounded up to the cent
`);
});

test('a branch that ends in a pause ends its line', async () => {
  await expectLaidOut(`  X means
    if A then B - C, but not below $0
    otherwise $0
`);
  await expectLaidOut('  X means if A then B otherwise $0\n');
});

test('a limit that does not fit goes to a line of its own, in one', async () => {
  await expectLaidOut(`  X means
    Preference Paid + Common Per Share * Series A Conversion Rate,
      but not above 3 * Series A Original Issue Price
`);
});

test('more than two branches have a line each, and a long one has two', async () => {
  await expectLaidOut(`  X means
    if A then B
    otherwise if ${NAME} is more than $100,000 and C is yes and D is no
    then ${NAME}
    otherwise $0
`);
});

test('the ends of a stretch of time stay together, or stand in one column', async () => {
  await expectLaidOut(`  X means
    interest on ${NAME} at 9% per annum counted Actual/360
      from January 5, 2026 until the date in question
`);
  await expectLaidOut(`  upon Distribution
    set Is Adjusted for each Distribution
      from (the first ${NAME} on or after the Issue Date)
      through the date of the Distribution to yes
`);
});

test('the name of a definition stays on the line of its `means`, however long', async () => {
  const members = `one of ${NAME}, ${NAME} Again, Another`;
  await expectLaidOut(`  X for Kind (${members}) means no\n`);
  await expectLaidOut(`  X for Kind (${members}) means\n    Y\n`);
});

test('a list in a list hangs from behind its label', async () => {
  await expectLaidOut(`  X means any of
    (i)   any of
          (a) A
          (b) B
    (ii)  C, if D
    (iii) ${NAME} is more than ${NAME}
          and ${NAME} is less than $5
`);
});

test('one statement stays beside its event where it was put there and fits', async () => {
  await expectLaidOut('  upon Cure set Is Cured to yes\n');
  const below = 'clause §1\n  upon Cure\n    set Is Cured to yes\n';
  expect(await formatSource(below)).toBe(below);
  const checked = 'clause §1\n  upon Cure\n    valid only if A\n      otherwise "not A"\n';
  expect(await formatSource(checked.replaceAll(/\n {4,}/g, ' '))).toBe(checked);
});

test('a heading alone is broken within its types, one over rows never', async () => {
  const types = 'one of In The Schedule, In The Filings, Through This Agreement, Not Disclosed';
  const laidOut = await formatSource(
    `clause §1\ntable T\n| Holder : text | Is Disclosed : ${types} |\n`,
  );
  expect(laidOut.split('\n').every((line) => line.length <= 100)).toBe(true);
  const rows = await formatSource(
    `clause §1\ntable T\n| Holder : text | Is Disclosed : ${types} |\n| "A" | Not Disclosed |\n`,
  );
  expect(rows.split('\n').map((line) => line.length)).toEqual([9, 9, 116, 116, 0]);
});

test('comments of lines that follow one another share a column, but for far ones', async () => {
  await expectLaidOut(`  fact Shares Of Others : shares of Common Stock // held
  fact Price : price                             // at the close
  fact Some Longer Names, ${NAME} : money // far
`);
});

test('a comment above what receives an event is no reason to break its line', async () => {
  const laidOut = `clause §1
  event Default
    // it is told
    received on the first Business Day on or after the date of it // above all
`;
  expect(await formatSource(laidOut)).toBe(laidOut);
});

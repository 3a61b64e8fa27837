import { describe, expect, test } from 'vitest';
import { UNDATED_ROW_DAY } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';
import { day, plain } from './plain-value.ts';
import { codesOf } from './read-example-file.ts';
import { readExampleScenario } from './read-example-scenario.ts';

describe('a scenario that is in order', () => {
  test('supplies blanks, readings, facts and events, and what is expected', () => {
    const read = readExampleScenario(
      'given Principal Amount is $500,000',
      '  and Issue Date is November 15, 2005',
      '  and Day Count is "actual days"',
      '  and Shares Outstanding is 58,432,100 shares',
      '  and Shares Outstanding on March 8, 2006 is 68,432,100 shares of Common Stock',
      'on March 8, 2006 Issuance',
      '  Base Share Price is $0.20 per share',
      'expect on March 9, 2006',
      '  Conversion Price is $0.20 per share',
      '  Conversion Shares for $100,000 is 500,000 shares',
      '  Closing Price is undetermined',
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.title).toBe('example');
    expect(read.inputs.blanks.slice(0, 3).map(plain)).toEqual(['500000', day('2005-11-15'), null]);
    expect(read.inputs.readings).toEqual([0]);
    expect(read.inputs.facts[0]?.days).toEqual([UNDATED_ROW_DAY, day('2006-03-08')]);
    expect(read.inputs.facts[0]?.values.map(plain)).toEqual(['58432100', '68432100']);
    expect(read.inputs.facts[1]).toBeNull();
    expect(read.inputs.occurrences).toMatchObject([{ event: 0, day: day('2006-03-08'), id: null }]);
    expect(read.inputs.occurrences[0]?.fields.map(plain)).toEqual([
      '0.2',
      'unknown: Shares Issued of the Issuance of 2006-03-08',
    ]);
    expect(
      read.expectations.map(({ name, day: on, target, expected }) => ({
        name,
        on,
        target: { ...target, argument: plain(target.argument) },
        expected: expected.kind === 'value' ? plain(expected.value) : expected.status,
      })),
    ).toEqual([
      {
        name: 'Conversion Price',
        on: day('2006-03-09'),
        target: { kind: 'state', index: 0, argument: null },
        expected: '0.2',
      },
      {
        name: 'Conversion Shares',
        on: day('2006-03-09'),
        target: { kind: 'definition', index: 0, argument: '100000' },
        expected: '500000',
      },
      {
        name: 'Closing Price',
        on: day('2006-03-09'),
        target: { kind: 'fact', index: 1, argument: null },
        expected: 'undetermined',
      },
    ]);
  });

  test('gives a series one value for each day of a stretch that its calendar has', () => {
    const read = readExampleScenario(
      'given Closing Price on March 3, 2006 is $0.30 per share',
      '  and Closing Price from March 4, 2006 through March 7, 2006 is $0.31 per share',
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.facts[1]?.days).toEqual(['2006-03-03', '2006-03-06', '2006-03-07'].map(day));
    expect(read.inputs.facts[1]?.values.map(plain)).toEqual(['0.3', '0.31', '0.31']);
  });

  test.each([
    ['March 7, 2006 through March 8, 2006', 'input-date-given-twice'],
    ['March 9, 2006 through March 8, 2006', 'input-stretch-without-days'],
    ['March 11, 2006 through March 12, 2006', 'input-stretch-without-days'],
    ['March 8, 2006 through March 8, 2016', 'input-stretch-too-long'],
    ['December 1, 2099 through January 10, 2100', 'input-day-not-in-calendar'],
  ])('refuses a stretch from %s', (stretch, code) => {
    const read = readExampleScenario(
      'given Closing Price on March 7, 2006 is $0.30 per share',
      `  and Closing Price from ${stretch} is $0.31 per share`,
    );
    expect(read.diagnostics.map((found) => found.code)).toEqual([code]);
  });

  test.each([
    ['Principal Amount', '$500,000.25', '500000.25'],
    ['Principal Amount', 'USD 500,000', '500000'],
    ['Principal Amount', '0', '0'],
    ['Principal Amount', 'none', 'none: Principal Amount'],
    ['Interest Rate', '9% per annum', '0.09'],
    ['Interest Rate', '9%', '0.09'],
    ['Premium', '120%', '1.2'],
    ['Interest Rate', '145/12% per annum', '29/240'],
    ['Premium', '11/150', '11/150'],
    ['Premium', '-100/3%', '-1/3'],
    ['Premium', '-0.5', '-0.5'],
    ['Issue Date', '2005-11-15', day('2005-11-15')],
    ['Notice Period', '2 weeks', { count: 14, basis: 'days' }],
    ['Grace Period', '2 years', { count: 24, basis: 'months' }],
    ['Look Back', '10 Trading Days', { count: 10, basis: { calendar: 0 } }],
    ['Governing Law', '"New York"', 'New York'],
  ])('fills the blank %s with %s', (name, written, expected) => {
    const read = readExampleScenario(`given ${name} is ${written}`);
    expect(read.diagnostics).toEqual([]);
    const index = exampleIr.blanks.findIndex((blank) => blank.name === name);
    expect(plain(read.inputs.blanks[index])).toEqual(expected);
  });

  test.each([
    ['Principal Market', 'Other Exchange', 'Other Exchange'],
    ['Paying Agent', 'Holder', 'Holder'],
    ['Listed', 'yes', true],
    ['Listed', 'none', 'none: Listed'],
    ['Shares Outstanding', '58,432,100 shares', '58432100'],
    ['Quotes', '$0.30 per share, $0.31 per share', ['0.3', '0.31']],
    ['Quotes', '$0.30 per share', ['0.3']],
    ['Quotes', 'none', []],
  ])('supplies the plain fact %s, %s, from the first day', (name, written, expected) => {
    const read = readExampleScenario(`given ${name} is ${written}`);
    expect(read.diagnostics).toEqual([]);
    const index = exampleIr.facts.findIndex((fact) => fact.name === name);
    expect(read.inputs.facts[index]?.values.map(plain)).toEqual([expected]);
  });

  test('may give the rows of a series in any order, and days without a value', () => {
    const read = readExampleScenario(
      'given Closing Price on March 7, 2006 is none',
      '  and Closing Price on March 6, 2006 is $0.31 per share',
      '  and Market Maker Bids on March 6, 2006 is $0.30 per share, $0.31 per share',
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.facts[1]?.days).toEqual([day('2006-03-06'), day('2006-03-07')]);
    expect(read.inputs.facts[1]?.values.map(plain)).toEqual([
      '0.31',
      'none: Closing Price on 2006-03-07',
    ]);
    expect(read.inputs.facts[2]?.values.map(plain)).toEqual([['0.3', '0.31']]);
  });

  test('may look back in what it expects, and name what happened before the first day', () => {
    const read = readExampleScenario(
      'given Issue Date is November 15, 2005',
      'on January 3, 1990 Issuance',
      'on March 8, 2006 Notice of Conversion',
      '  Tranches is $1,000, $2,000',
      'expect on March 9, 2006',
      '  Notice of Conversion is void',
      'expect on January 4, 1990',
      '  Conversion Price is not yet',
      '  Conversion Price is none',
      'on March 9, 2006 Issuance',
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.occurrences.map(({ event }) => event)).toEqual([0, 8, 0]);
    expect(plain(read.inputs.occurrences[1]?.fields[1])).toEqual(['1000', '2000']);
    expect(read.expectations.map(({ expected }) => expected)).toEqual([
      { kind: 'status', status: 'void' },
      { kind: 'status', status: 'not yet' },
      { kind: 'status', status: 'none' },
    ]);
  });
});

describe('what a scenario cannot mean is refused where it stands', () => {
  test.each([
    [['given Principal Amount is EUR 500'], 'input-wrong-type', 'EUR 500'],
    [['given Principal Amount is 500'], 'input-wrong-type', '500'],
    [['given Principal Amount is 9%'], 'input-wrong-type', '9%'],
    [['given Premium is $5'], 'input-wrong-type', '$5'],
    [['given Premium is 5 shares'], 'input-wrong-type', '5 shares'],
    [['given Premium is 9% per annum'], 'input-wrong-type', '9% per annum'],
    [['given Notice Period is 3 months'], 'input-wrong-type', '3 months'],
    [['given Look Back is 3 Business Days'], 'input-wrong-type', '3 Business Days'],
    [['given Issue Date is Nasdaq'], 'input-wrong-type', 'Nasdaq'],
    [['given Listed is "yes"'], 'input-wrong-type', '"yes"'],
    [['given Paying Agent is "Holder"'], 'input-wrong-type', '"Holder"'],
    [['given Closing Price on March 6, 2006 is $0.31'], 'input-wrong-type', '$0.31'],
    [
      ['given Shares Outstanding is 5 shares of Preferred Stock'],
      'input-wrong-type',
      '5 shares of Preferred Stock',
    ],
    [['given Shares Outstanding is -5 shares'], 'input-below-zero', '-5 shares'],
    [
      ['given Closing Price on March 6, 2006 is -$0.31 per share'],
      'input-below-zero',
      '-$0.31 per share',
    ],
    [['given Premium is 1/0'], 'input-malformed-figure', '1/0'],
    [['given Notice Period is 99999999 days'], 'input-malformed-duration', '99999999 days'],
    [['given Day Count is Actual'], 'input-wrong-type', 'Day Count is Actual'],
    [['given Day Count is none'], 'input-wrong-type', 'Day Count is none'],
    [['given Day Count on March 6, 2006 is "actual days"'], 'input-takes-no-date', 'March 6, 2006'],
    [
      ['given Day Count is "actual days"', '  and Day Count is "30-day months"'],
      'input-given-twice',
      'Day Count',
    ],
    [['given Listed is yes', '  and Listed is no'], 'input-given-twice', 'Listed'],
    [
      ['given Quotes is none, $0.30 per share'],
      'input-none-among-values',
      'Quotes is none, $0.30 per share',
    ],
    [['given Fee Paid is $5'], 'input-needs-key', 'Fee Paid'],
    [['given Issuance is $5'], 'input-not-supplied', 'Issuance'],
    [
      ['given Closing Price on January 2, 1850 is none'],
      'input-day-not-in-calendar',
      'January 2, 1850',
    ],
    [['on March 8, 2006 Listed'], 'input-unknown-event', 'Listed'],
    [
      ['on March 8, 2006 Issuance', '  Shares Issued is 5 shares', '  Shares Issued is 6 shares'],
      'input-given-twice',
      'Shares Issued',
    ],
    [
      ['expect on March 9, 2006', '  Conversion Price is none', 'on March 8, 2006 Issuance'],
      'input-events-out-of-order',
      'March 8, 2006',
    ],
    [
      ['expect on March 9, 2006', '  Quotes is $0.30 per share'],
      'expect-no-single-value',
      'Quotes',
    ],
    [['expect on March 9, 2006', '  Fee Paid is $5'], 'expect-needs-key', 'Fee Paid'],
    [['expect on March 9, 2006', '  Trading Day is $5'], 'expect-unknown-name', 'Trading Day'],
    [
      ['expect on March 9, 2006', '  Conversion Shares for 100 is 5 shares'],
      'input-wrong-type',
      '100',
    ],
    [['expect on March 9, 2006', '  Conversion Price is $5'], 'input-wrong-type', '$5'],
  ])('%j as %s', (lines, code, place) => {
    const read = readExampleScenario(...lines);
    expect(codesOf(read)).toEqual([code]);
    const [diagnostic] = read.diagnostics;
    expect(read.text.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(place);
  });

  test('in words that name the Term, what it is and what was written', () => {
    const read = readExampleScenario(
      'given Closing Price on March 5, 2006 is $0.31 per share',
      '  and Principal Amount is 500 shares',
      '  and Issue Dat is November 15, 2005',
      '  and Conversion Price is $0.20 per share',
      'on March 8, 2006 Issuance',
      'on March 7, 2006 Issuance',
    );
    expect(read.diagnostics.map(({ message, help }) => `${message} ${help}`)).toEqual([
      '`Closing Price` has a value for each Trading Day, and March 5, 2006 is not one (Sunday). Correct the date, or leave the value out.',
      '`Principal Amount` is an amount of money in USD, and this is a number of shares. Write an amount of money in USD.',
      'This contract has no blank, fact or ambiguity named `Issue Dat`. Did you mean `Issue Date`?',
      '`Conversion Price` is a state (§1); it is not supplied from outside. Leave the line out; to say what the value should be, put it under `expect on`.',
      'The `Issuance` of March 7, 2006 stands after the `Issuance` of March 8, 2006. Move the event up to its place, or correct its date.',
    ]);
    expect(read.inputs.occurrences).toHaveLength(1);
  });

  test('and a second giving names the first', () => {
    const read = readExampleScenario(
      'given Principal Amount is $500,000',
      '  and Principal Amount is $600,000',
    );
    const [related] = read.diagnostics[0]?.related ?? [];
    expect(read.text.slice(0, related?.span.start)).toMatch(/given $/);
    expect(plain(read.inputs.blanks[0])).toBe('500000');
  });
});

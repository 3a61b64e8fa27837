import * as fc from 'fast-check';
import { Exact, OccurrenceName, parseExact } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/inputs/index.ts';
import { codesIn, contractOf } from './contract.ts';

const holders = contractOf(`  table Holder
    | Name : text | Held : money | Since : date |
  Balance for each Holder starts at Held
  event Transfer
    From, To : Holder
    Amount : money
  upon Transfer
    valid only if Amount is at most Balance for From otherwise "it is more than is held"
    reduce Balance for the From by Amount
    increase Balance for the To by Amount
  Outstanding means the sum of Balance for each Holder
  Share for each Holder means Balance / (the sum of Balance for each Holder)
  Shares means the sum of Share for each Holder
  Holders means the count of Holder where Balance is more than $0
  Old means the count of Holder where Since is before January 1, 2020
  First Held means Held of the first Holder where Name is "B"
  Nobody means Held of the first Holder where Name is "Z"
  To Self means the count of Transfer where From is To
  check "nobody owes" for each Holder where Held is more than $0: Balance is at least $300`);

const HOLDERS = [
  { Name: 'A', Held: '600', Since: '2019-05-01' },
  { Name: 'B', Held: '300', Since: '2021-05-01' },
  { Name: 'C', Held: '100' },
];
const row = (place: number): OccurrenceName => new OccurrenceName(0, place);
const transfer = (From: string, To: string, Amount: string): Record<string, string> => ({
  on: '2026-01-08',
  event: 'Transfer',
  From,
  To,
  Amount,
});

describe('a table whose rows come with the inputs', () => {
  const answers = holders.given({
    tables: { Holder: HOLDERS },
    events: [transfer('A', 'B', '250'), transfer('C', 'B', '101'), transfer('B', 'B', '5')],
  });
  test.each([
    ['Outstanding', '2026-01-08', '$1,000'],
    ['Shares', '2026-01-08', '1'],
    ['Holders', '2026-01-08', '3'],
    ['First Held', '2026-01-08', '$300'],
    ['Nobody', '2026-01-08', 'none: the first Holder of which that is so'],
    ['Old', '2026-01-08', 'unknown: Since of a row of Holder'],
    ['To Self', '2026-01-08', '1'],
    [
      'Outstanding',
      '2025-12-31',
      'not yet: Balance before 2026-01-01, when the contract takes effect',
    ],
  ])('%s on %s is %s', (term, on, expected) => {
    expect(answers.of(term, on)).toBe(expected);
  });

  test('each row has a copy of its own', () => {
    const found = [0, 1, 2].map((place) => answers.of('Balance', '2026-01-08', row(place)));
    expect(found).toEqual(['$350', '$550', '$100']);
    expect(answers.of('Balance', '2026-01-07', row(0))).toBe('$600');
    expect(answers.of('Balance', '2026-01-07', row(7))).toBe('unknown: the Holder “8”');
  });

  test('a check names the first row for which it fails', () => {
    expect(answers.evaluation.on(0 + 20_461).check(0)).toMatchObject({
      holds: false,
      failsFor: 'Holder "C"',
    });
  });

  test('rows that nobody supplies are unknown, and no rows are none', () => {
    expect(holders.given({}).of('Outstanding', '2026-01-08')).toBe('unknown: the rows of Holder');
    expect(holders.given({ tables: { Holder: [] } }).of('Outstanding', '2026-01-08')).toBe('$0');
  });
});

test('transfers keep the whole, whoever holds it', () => {
  const name = fc.constantFrom('A', 'B', 'C');
  const amount = fc.nat({ max: 700 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name, amount), { maxLength: 12 }), (transfers) => {
      const events = transfers.map(([from, to, of]) => transfer(from, to, String(of)));
      const answers = holders.given({ tables: { Holder: HOLDERS }, events });
      expect(answers.of('Outstanding', '2026-01-08')).toBe('$1,000');
      expect(answers.of('Shares', '2026-01-08')).toBe('1');
    }),
    { numRuns: 60, seed: 20_260_108 },
  );
});

test('splitting k for 1 and then 1 for k restores every price', () => {
  const table = contractOf(`  table Strike
    | Series : text | Price : price of Common Stock |
  Factor starts at 1
  event Split
    New Per Old : number
  upon Split
    set Factor to Factor * New Per Old
  Adjusted for each Strike means Price / Factor
  Sum means the sum of Adjusted for each Strike`);
  const ratio = fc.tuple(fc.integer({ min: 1, max: 997 }), fc.integer({ min: 1, max: 997 }));
  const prices = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(prices, fc.array(ratio, { maxLength: 4 }), (cents, ratios) => {
      const rows = cents.map((cent, place) => ({ Series: `S${place}`, Price: `${cent}/100` }));
      const forth = ratios.map(([over, under]) => `${over}/${under}`);
      const back = ratios.map(([over, under]) => `${under}/${over}`);
      const events = [...forth, ...back].map((by) => ({
        on: '2026-01-08',
        event: 'Split',
        'New Per Old': by,
      }));
      const answers = table.given({ tables: { Strike: rows }, events });
      for (const [place, cent] of cents.entries()) {
        const price = answers.value('Adjusted', '2026-01-08', new OccurrenceName(0, place));
        expect(price instanceof Exact && price.equals(parseExact(`${cent}/100`) ?? Exact.ONE)).toBe(
          true,
        );
      }
    }),
    { numRuns: 40, seed: 20_260_109 },
  );
});

describe('what is printed', () => {
  const printed = contractOf(`  table Line
    | Name : text | Size : shares | Rate : rate | Due : date | Kind : one of Old, New | Open : yes/no |
    | "A" | 500,000 | 9% per annum | October 1, 2007 | Old | yes |
    | "B" | 1/3 | 7.5% | 2008-10-01 | New | no |
    | none | 2 shares | none | none | New | none |
  Sizes means the sum of Size for each Line where Kind is New
  Highest Rate means the highest Rate for each Line where Kind is Old
  Last Due means the later of (Due of the first Line) and (Due of the first Line where Name is "B")
  Open Lines means the count of Line where Open`);

  test.each([
    ['Sizes', '7/3 (≈ 2.33333) shares of Common Stock'],
    ['Highest Rate', '9% per annum'],
    ['Last Due', 'October 1, 2008'],
    ['Open Lines', 'none: Open of a row of Line'],
  ])('%s is %s', (term, expected) => {
    expect(printed.given().of(term, '2026-01-08')).toBe(expected);
  });
});

describe('what is wrong in a table', () => {
  test.each([
    [['| A : money |', '| 9% |'], ['input-wrong-type']],
    [['| A : rate |', '| 9 |'], ['input-wrong-type']],
    [['| A : shares |', '| -9 |'], ['input-below-zero']],
    [['| A : money | B : money |', '| 9 | |'], ['table-empty-cell']],
    [['| A : money | B : money |', '| 9 | 8 | 7 |'], ['table-row-length']],
    [['| A : money | A : money |', '| 9 | 8 |'], ['declared-twice']],
    [['| A : one of X, Y |', '| Z |'], ['input-unknown-member']],
    [['| A : party |', '| Nobody |'], ['input-unknown-party']],
    [['| A : Nothing |', '| Z |'], ['unknown-type']],
  ])('%j', (lines, expected) => {
    const body = ['  table Line', ...lines.map((line) => `    ${line}`)];
    expect(codesIn([...body, '  Lines means the count of Line'].join('\n'))).toEqual(expected);
  });

  test.each([
    ['upon Line', '  set S to 1'],
    ['D means the date of the first Line'],
    ['D means S immediately before the first Line'],
    ['D means 5 days after the first Line'],
    ['D means there is a Line followed by a Sale within 5 days after it'],
    ['D means the later of (the first Line) and January 5, 2026'],
    ['D means (the first Line) is before January 5, 2026'],
    ['D means the last Line within 5 days after January 5, 2026'],
    ['event After occurs 5 days after each Line'],
    ['upon Sale', '  set K for each Line within 5 days after January 5, 2026 to 1'],
  ])('%j has no day', (...lines) => {
    const body = [
      '  table Line',
      '    | A : number |',
      '    | 1 |',
      '  S starts at 1',
      '  K for each Line starts at A',
      '  event Sale',
      '  Sold means there is a Sale',
      ...lines.map((line) => `  ${line}`),
    ];
    expect(codesIn(body.join('\n'))).toContain('row-without-day');
  });
});

describe('ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, place) => ({
    Name: `Holder ${place}`,
    Held: String(place + 1),
  }));
  const events = [transfer('Holder 9999', 'Holder 0', '9000')];

  test('are added, shared and transferred', () => {
    const answers = holders.given({ tables: { Holder: rows }, events });
    expect(answers.of('Outstanding', '2026-01-08')).toBe('$50,005,000');
    expect(answers.of('Balance', '2026-01-08', new OccurrenceName(0, 0))).toBe('$9,001');
    expect(answers.of('Holders', '2026-01-08')).toBe('10,000');
  });

  test('come from a CSV file too', () => {
    const csv = ['Name,Held,Since', ...rows.map(({ Name, Held }) => `${Name},${Held},none`)];
    const { inputs, diagnostics } = readScenarioFile(
      JSON.stringify({ tables: { Holder: { csv: 'holders.csv' } } }),
      holders.ir,
      { readCsv: () => csv.join('\n') },
    );
    expect(diagnostics).toEqual([]);
    expect(holders.over(inputs).of('Outstanding', '2026-01-08')).toBe('$50,005,000');
  });
});

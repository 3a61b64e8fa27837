import * as fc from 'fast-check';
import { Exact, formatLongDate, parseExact, type Value } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { conformanceTest } from '../../../runtime/test/conformance/conformance-test.ts';
import { type Answers, type Contract, contractOf, day, type Given } from './contract.ts';

/** A make-whole table as it is handed in: its prices, and by date the shares `per $1,000`. */
interface MakeWhole {
  readonly tables: readonly {
    readonly prices: readonly string[];
    readonly rows: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly derived_by_us: readonly {
    readonly effective_date: string;
    readonly stock_price: string;
    readonly additional_365: number;
    readonly additional_actual_year: number;
  }[];
}

/** The table with the three rules of real notes: what is between and outside, how long a year is, what the price is. */
function contractWith({ prices, rows }: MakeWhole['tables'][number]): Contract {
  const heading = prices.map((price) => `$${price}`).join(' | ');
  const lines = Object.entries(rows).map(
    ([on, shares]) => `    | ${formatLongDate(day(on))} | ${shares.join(' | ')} |`,
  );
  return contractOf(`  table Additional Shares : shares of Common Stock per $1,000
    | Effective : date by Price : price | ${heading} |
${lines.join('\n')}
  fact Effective Date : date
  fact Is All Cash : yes/no
  fact Cash Per Share : price
  fact Closing Price : price, each Trading Day
  First Rate means 1,000 shares of Common Stock per $1,000
  Conversion Rate starts at First Rate
  event Split
    New Per Old : number
  upon Split
    set Conversion Rate to Conversion Rate * New Per Old
  Most In All means 1,300 shares of Common Stock per $1,000 * Scale
  Scale means Conversion Rate / First Rate
  Stock Price means whichever of these applies
    (a) Cash Per Share, if Is All Cash
    (b) the average of Closing Price over the 5 Trading Days before Effective Date, otherwise
  Adjusted Price means Stock Price * Scale
  Is Outside means Adjusted Price is more than $16.00 per share or Adjusted Price is less than $0.60 per share
  On Actual Years means whichever of these applies
    (a) 0 shares of Common Stock per $1,000, if Is Outside
    (b) Scale * Additional Shares interpolated at Effective Date and Adjusted Price, otherwise
  Of Fixed Years means whichever of these applies
    (a) 0 shares of Common Stock per $1,000, if Is Outside
    (b) (Additional Shares interpolated at Effective Date and Adjusted Price based on a 365-day year) * Scale, otherwise
  At Most means the lesser of On Actual Years and (Most In All - Conversion Rate)
  Rounded means On Actual Years, rounded half up to 4 decimals
  Straight means Additional Shares interpolated at Effective Date and Stock Price`);
}

const ON = '2026-03-06';

function cash(effective: string, price: string): Given {
  const facts = { 'Effective Date': effective, 'Is All Cash': true, 'Cash Per Share': price };
  return { facts };
}

function perThousand(answers: Answers, term: string): Exact {
  return figure(answers.value(term, ON)).times(Exact.of(1000));
}

function figure(value: Value): Exact {
  if (!(value instanceof Exact)) throw new Error(`No figure: ${JSON.stringify(value)}`);
  return value;
}

function asNumber(value: Exact): number {
  return Number(value.times(Exact.of(10n ** 12n)).floor()) / 1e12;
}

function halfOf(price: string): string {
  return (parseExact(price) ?? Exact.ONE).dividedBy(Exact.of(2)).toString();
}

const FILE = 'convertible/makewhole_tables.json';

function eachTable(
  check: (contract: Contract, given: MakeWhole, table: MakeWhole['tables'][number]) => void,
): (text: string) => void {
  return (text) => {
    const given = JSON.parse(text) as MakeWhole;
    for (const table of given.tables) check(contractWith(table), given, table);
  };
}

describe('a real make-whole table', () => {
  conformanceTest(
    'every node is what is printed, exactly',
    FILE,
    eachTable((contract, _, { prices, rows }) => {
      for (const [on, shares] of Object.entries(rows)) {
        for (const [index, price] of prices.entries()) {
          const answers = contract.given(cash(on, price));
          const printed = parseExact(shares[index] ?? '') ?? Exact.ONE.negated();
          for (const term of ['On Actual Years', 'Of Fixed Years', 'Straight']) {
            expect(perThousand(answers, term).equals(printed), `${term} ${on} ${price}`).toBe(true);
          }
        }
      }
    }),
  );

  conformanceTest(
    'between nodes it is a straight line, on a year as it is or of 365 days, and outside nothing',
    FILE,
    eachTable((contract, { derived_by_us: derived }) => {
      expect(derived.length).toBeGreaterThan(5);
      for (const each of derived) {
        const answers = contract.given(cash(each.effective_date, each.stock_price));
        const found = {
          actual: asNumber(perThousand(answers, 'On Actual Years')),
          fixed: asNumber(perThousand(answers, 'Of Fixed Years')),
        };
        expect(found.actual).toBeCloseTo(each.additional_actual_year, 5);
        expect(found.fixed).toBeCloseTo(each.additional_365, 5);
      }
    }),
  );

  conformanceTest(
    'a stock price that is no cash is an average of five days',
    FILE,
    eachTable((contract) => {
      const days = ['2018-07-10', '2018-07-11', '2018-07-12', '2018-07-13', '2018-07-16'];
      const prices = ['3.00', '3.10', '3.20', '3.30', '3.40'];
      const closing = days.map((on, index) => [on, prices[index]]);
      const facts = {
        'Effective Date': '2018-07-17',
        'Is All Cash': false,
        'Closing Price': closing,
      };
      const answers = contract.given({ facts });
      expect(answers.of('Stock Price', ON)).toBe('$3.20 per share of Common Stock');
      const same = contract.given(cash('2018-07-17', '3.20'));
      expect(answers.of('Straight', ON)).toBe(same.of('Straight', ON));
    }),
  );

  conformanceTest(
    'after a split twice the shares come at half the price',
    FILE,
    eachTable((contract, { derived_by_us: derived }) => {
      const events = [{ on: '2026-01-08', event: 'Split', 'New Per Old': '2' }];
      for (const { effective_date: on, stock_price: price } of derived) {
        const before = contract.given(cash(on, price));
        const after = contract.given({ ...cash(on, halfOf(price)), events });
        for (const term of ['On Actual Years', 'Of Fixed Years']) {
          const twice = perThousand(before, term).times(Exact.of(2));
          expect(perThousand(after, term).equals(twice)).toBe(true);
        }
      }
    }),
  );

  conformanceTest(
    'the rate never rises above what the contract says, and is rounded as it is shown',
    FILE,
    eachTable((contract) => {
      const answers = contract.given(cash('2018-07-17', '0.61'));
      expect(answers.of('At Most', ON)).toBe('300 shares of Common Stock per $1,000');
      const between = contract.given(cash('2018-07-18', '3.20'));
      expect(between.of('Rounded', ON)).toBe('102.4501 shares of Common Stock per $1,000');
    }),
  );

  conformanceTest(
    'what lies outside is impossible where the contract says nothing of it',
    FILE,
    eachTable((contract) => {
      const above = contract.given(cash('2018-07-17', '16.01')).of('Straight', ON);
      expect(above).toBe(
        'impossible: $16.01 per share of Common Stock lies outside Additional Shares, where Price goes from $0.60 per share of Common Stock to $16 per share of Common Stock',
      );
      const early = contract.given(cash('2017-01-16', '16.00')).of('Straight', ON);
      expect(early).toBe(
        'impossible: January 16, 2017 lies outside Additional Shares, where Effective goes from January 17, 2017 to January 17, 2021',
      );
      const unknown = contract.given({ facts: { 'Cash Per Share': '1' } }).of('Straight', ON);
      expect(unknown).toContain('unknown: ');
    }),
  );
});

const SCHEDULE = `  table Premium Schedule
    | Redeemed : date | Premium : number | Fee : money |
    | January 1, 2026 |               4% |         $4 |
    | January 1, 2027 |               3% |         $3 |
    | January 1, 2029 |               0% |         $0 |
  fact Day : date
  Premium Then means Premium of Premium Schedule interpolated at Day
  Fee Then means Fee of the Premium Schedule interpolated at Day`;

describe('a column of a table', () => {
  const contract = contractOf(SCHEDULE);
  test.each([
    ['2026-01-01', '0.04', '$4'],
    ['2026-07-02', '0.035014 (≈)', '$3.5014 (≈)'],
    ['2027-01-01', '0.03', '$3'],
    ['2028-01-01', '0.015', '$1.5'],
    ['2029-01-01', '0', '$0'],
  ])('on %s', (on, premium) => {
    const answers = contract.given({ facts: { Day: on } });
    const found = asNumber(figure(answers.value('Premium Then', ON)));
    expect(found).toBeCloseTo(Number.parseFloat(premium), 4);
    const fee = figure(answers.value('Fee Then', ON));
    expect(fee.equals(figure(answers.value('Premium Then', ON)).times(Exact.of(100)))).toBe(true);
  });

  test('a derivation names the figures between which it lies', () => {
    const answers = contract.given({ facts: { Day: '2028-01-01' } }, 'derivations');
    const { steps } = answers.explain('Premium Then', ON);
    expect(steps.find(({ kind }) => kind === 'interpolation')).toMatchObject({
      withNumbers: 'Premium of Premium Schedule interpolated at January 1, 2028',
      note: 'Redeemed is 365/731 of the way from January 1, 2027 to January 1, 2029; 0.03 (January 1, 2027), 0 (January 1, 2029)',
    });
  });
});

function quote(Strike: string, Term: string, Volatility: string): Record<string, string> {
  return { Strike, Term, Volatility };
}

describe('rows that come with the inputs', () => {
  const contract = contractOf(`  table Quote
    | Strike : price | Term : number | Volatility : number |
  fact Price : price
  Then means Volatility of Quote interpolated at Price and 1.5
  Along means Volatility of Quote interpolated at Price`);
  const whole = [
    quote('1', '1', '0.2'),
    quote('1', '2', '0.4'),
    quote('3', '1', '0.6'),
    quote('3', '2', '1'),
  ];
  test('may have two places each', () => {
    const answers = contract.given({ facts: { Price: '2' }, tables: { Quote: whole } });
    expect(answers.of('Then', ON)).toBe('0.55');
    expect(answers.of('Along', ON)).toContain('row 2 of Quote is not in its place');
  });

  test.each([
    [whole.slice(0, 3), 'row 3 of Quote is not in its place'],
    [whole.toReversed(), 'row 2 of Quote is not in its place'],
    [[], 'Quote has no rows'],
  ])('must be whole and in order: %#', (rows, reason) => {
    const answers = contract.given({ facts: { Price: '2' }, tables: { Quote: rows } });
    expect(answers.of('Then', ON)).toContain(reason);
    expect(answers.status('Then', ON)).toBe('impossible');
  });

  test('are unknown where nobody supplies them', () => {
    expect(contract.given({ facts: { Price: '2' } }).of('Then', ON)).toBe(
      'unknown: the rows of Quote',
    );
  });
});

test('along a line that is straight it is the line', () => {
  const place = fc.integer({ min: -500, max: 500 });
  const places = fc.uniqueArray(place, { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(places, place, fc.integer({ min: 1, max: 97 }), (found, asked, slope) => {
      const rising = found.toSorted((left, right) => left - right);
      const rows = rising.map((at) => `    | ${at} | ${at * slope} |`);
      const contract = contractOf(`  table Line
    | At : number | Height : number |
${rows.join('\n')}
  Here means Height of Line interpolated at (${asked})`);
      const answers = contract.given();
      const [first = 0] = rising;
      const isOutside = asked < first || asked > (rising.at(-1) ?? 0);
      expect(answers.status('Here', ON)).toBe(isOutside ? 'impossible' : 'a value');
      if (isOutside) return;
      expect(figure(answers.value('Here', ON)).equals(Exact.of(asked * slope))).toBe(true);
    }),
    { numRuns: 60, seed: 20_260_110 },
  );
});

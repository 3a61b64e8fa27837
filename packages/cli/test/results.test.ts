import {
  collectResults,
  compile,
  judgeExpectation,
  makeExecutable,
  readScenarios,
  type ReadScenario,
  resultsToJson,
  writeFigure,
  writeFraction,
} from '@termsheet/compiler';
import { Evaluation, Exact, Unit } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';

/** What `run --json` tells beside the results. */
const TOLD = { source: 'sha256:0', diagnostics: [] };

const KINDS = `contract "Kinds"
  currency USD
  in effect from January 2, 2006
  calendar Trading Day follows NYSE

party Acme is "Acme, Inc."
share class Common Stock

clause §1 "All kinds of value"
  blank Day Given : date
  blank Notice : duration
  fact Listed : yes/no
  fact Market : one of Nasdaq, Nowhere
  fact Payer : party
  fact Bids : price of Common Stock, several, each Trading Day
  fact Close : price of Common Stock, each Trading Day
  \`__proto__\` means -$1.50
  A Third means 1 / 3
  Ten Days means 10 Trading Days
  No Price means $1 / (0 shares)
  First Sale means the date of the first Sale
  Sold On means the date of the last Sale
  event Sale
    Price : price of Common Stock
  upon Sale
    valid only if Price is more than $1 per share otherwise "it is too cheap"

scenario "s"
  given Day Given is March 8, 2006
    and Notice is 45 days
    and Listed is yes
    and Market is Nowhere
    and Payer is Acme
    and Bids on March 8, 2006 is $1 per share, $2.125 per share
    and Close on March 8, 2006 is none
  on March 8, 2006 Sale
    Price is $0.50 per share
  expect on March 8, 2006
    Close is none
    Sale is void
    First Sale is not yet
    Day Given is March 8, 2006
    Listed is no
    A Third is 1/3
`;

function evaluate(): { readonly evaluation: Evaluation; readonly scenario: ReadScenario } {
  const { ir, file, diagnostics } = compile({ path: 'kinds.terms', text: KINDS });
  const scenario = ir === null ? undefined : readScenarios(file, ir)[0];
  if (ir === null || scenario === undefined) throw new Error(JSON.stringify(diagnostics));
  if (scenario.diagnostics.length > 0) throw new Error(JSON.stringify(scenario.diagnostics));
  return { evaluation: new Evaluation(makeExecutable(ir), scenario.inputs), scenario };
}

test('every kind of value is written as a scenario file gives it', () => {
  const { evaluation, scenario } = evaluate();
  const { inputs, expectations } = scenario;
  const request = { day: expectations[0]?.day ?? 0, inputs, withArguments: new Map() };
  expect(resultsToJson(collectResults(evaluation, request), TOLD)).toMatchInlineSnapshot(`
    {
      "contract": "Kinds",
      "diagnostics": [],
      "impossible": {
        "No Price": {
          "impossible": [
            "it divides by zero",
          ],
        },
      },
      "none": {
        "Close": {
          "none": [
            "Close on 2006-03-08",
          ],
        },
      },
      "notYet": {
        "First Sale": {
          "notYet": [
            "the first Sale",
          ],
        },
        "Sold On": {
          "notYet": [
            "the last Sale",
          ],
        },
      },
      "on": "2006-03-08",
      "source": "sha256:0",
      "undetermined": {},
      "values": {
        "A Third": {
          "clause": "§1",
          "exact": "1/3",
          "unit": "number",
          "value": "1/3",
        },
        "Bids": {
          "clause": "§1",
          "exact": [
            "1",
            "17/8",
          ],
          "unit": "USD per share of Common Stock",
          "value": [
            "1.00",
            "2.125",
          ],
        },
        "Day Given": {
          "clause": "§1",
          "exact": "2006-03-08",
          "unit": "date",
          "value": "2006-03-08",
        },
        "Listed": {
          "clause": "§1",
          "exact": "yes",
          "unit": "yes/no",
          "value": "yes",
        },
        "Market": {
          "clause": "§1",
          "exact": "Nowhere",
          "unit": "Nasdaq or Nowhere",
          "value": "Nowhere",
        },
        "Notice": {
          "clause": "§1",
          "exact": "45 days",
          "unit": "duration",
          "value": "45 days",
        },
        "Payer": {
          "clause": "§1",
          "exact": "Acme",
          "unit": "party",
          "value": "Acme",
        },
        "Ten Days": {
          "clause": "§1",
          "exact": "10 Trading Days",
          "unit": "duration",
          "value": "10 Trading Days",
        },
        "__proto__": {
          "clause": "§1",
          "exact": "-3/2",
          "unit": "USD",
          "value": "-1.50",
        },
      },
      "void": [
        {
          "because": [
            "it is too cheap",
          ],
          "event": "Sale",
          "id": null,
          "on": "2006-03-08",
        },
      ],
    }
  `);
});

test('expectations of every kind are judged', () => {
  const { evaluation, scenario } = evaluate();
  const verdicts = scenario.expectations.map((each) => judgeExpectation(evaluation, each));
  const told = verdicts.map(({ expectation, isMet, expected, found }) => {
    const verdict = isMet ? 'met' : 'not met';
    return `${expectation.name}: ${expected} expected, ${found} found, ${verdict}`;
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "Close: none expected, none: Close on 2006-03-08 found, met",
      "Sale: void expected, void: it is too cheap found, met",
      "First Sale: not yet expected, not yet: the first Sale found, met",
      "Day Given: March 8, 2006 expected, March 8, 2006 found, met",
      "Listed: no expected, yes found, not met",
      "A Third: 1/3 (≈ 0.333333) expected, 1/3 (≈ 0.333333) found, met",
    ]
  `);
});

describe('figures', () => {
  const usd = Unit.money('USD');
  test.each([
    ['5', usd, '5.00'],
    ['0.2', Unit.price('USD', 'A'), '0.20'],
    ['0.125', usd, '0.125'],
    ['-0.5', usd, '-0.50'],
    ['1000000', Unit.shares('A'), '1000000'],
    ['0.099', Unit.none, '0.099'],
    ['0.5', Unit.rate, '0.5'],
  ])('%s is written %s %s', (text, unit, written) => {
    const [whole = '', decimals = ''] = text.split('.');
    const figure = Exact.decimal(BigInt(whole.replace('-', '') + decimals), decimals.length);
    expect(writeFigure(text.startsWith('-') ? figure.negated() : figure, unit)).toBe(written);
  });

  test('that no decimal ends are fractions', () => {
    const third = Exact.ratio(-2n, 6n);
    expect([writeFigure(third, usd), writeFraction(third)]).toEqual(['-1/3', '-1/3']);
    expect([writeFraction(Exact.decimal(50n, 1)), writeFraction(Exact.decimal(25n, 2))]).toEqual([
      '5',
      '1/4',
    ]);
  });
});

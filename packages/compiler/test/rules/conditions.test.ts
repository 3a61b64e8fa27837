import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';

const DECLARED = `
blank Amount, Cap : money
blank Start : date
fact Listed, Suspended : yes/no
fact Market : one of NYSE Listed, Nasdaq Listed, No Market
fact Last Sale : price of Common Stock, each Trading Day
event Sale
  Size : money
  Kind : one of Plan, Grant, Other
Sold starts at no
Least means $3
Off means Market is No Market
Quiet means Suspended and Amount is less than $5
ambiguous Proviso
  reading "beside"
  reading "instead"
`;

/** What is found of a condition in a rule. */
function findingsOf(condition: string): readonly string[] {
  const rule = `upon Sale when ${condition}\n  set Sold to yes`;
  return codesOf(rule).filter((code) => !code.startsWith('unused-'));
}

function codesOf(lines: string): readonly string[] {
  return compileClause(`${DECLARED}${lines}`)
    .diagnostics.map(({ code }) => code)
    .filter((code) => !code.startsWith('unused-') && code !== 'deadline-roll-not-stated');
}

describe('a condition that can never hold', () => {
  it.each([
    'Size is more than $5 and Size is less than $5',
    'Size is at least $5 and Size is less than $5',
    'Size is $5 and Size is $6',
    'Size is $5 and Size is not $5',
    'Size is more than $5 and $4 is more than Size',
    'Size is less than Least and Size is at least $3',
    'Size is more than 200% of Least and Size is less than $6',
    'not (Size is more than $5 or Size is at most $5)',
    'Kind is Plan and Kind is Grant',
    'Kind is Plan and Kind is either Grant or Other',
    'Kind is not Plan and Kind is not Grant and Kind is not Other',
    'Listed and not Listed',
    'Listed is yes and Listed is no',
    'Off and Market is NYSE Listed',
    'Quiet and Amount is at least $5',
    'Quiet and not Suspended',
    'Size is more than Amount and Size is less than Amount',
    'Size is more than Amount and Amount is at least Size',
    'Size is more than Size',
    'Proviso is "beside" and Proviso is "instead"',
    'Start is before March 1, 2026 and Start is after March 1, 2026',
    'all of\n    (a) Listed\n    (b) none of\n      (i) Listed\n      (ii) Suspended',
    'Size is at least $1 and ((Kind is Plan and Kind is Grant) or Listed)',
    'Listed or (Size is more than $5 and Size is less than $4)',
    'there is a Sale where (Kind is Plan and Kind is Other)',
    '$5 is more than $6',
    'the count of Sale is less than 0',
  ])('%s', (condition) => {
    expect(findingsOf(condition)).toEqual(['condition-never-holds']);
  });
});

describe('a condition that always holds', () => {
  it.each([
    'Size is more than $5 or Size is at most $5',
    'Size is more than $4 or Size is less than $5',
    'Kind is not Plan or Kind is not Grant',
    'Kind is Plan or Kind is either Grant or Other',
    'Listed or not Listed',
    'any of\n    (a) Size is at least Amount\n    (b) Size is at most Amount',
    'Size is at most Size',
    '$5 is less than $6',
  ])('%s', (condition) => {
    expect(findingsOf(condition)).toEqual(['condition-always-holds']);
  });
});

describe('a condition that may hold and may fail', () => {
  it.each([
    'Size is at least $5 and Size is at most $5',
    'Size is more than $4 and Size is less than $5',
    'Size is not $5 and Size is not $6',
    'Size is less than Amount and Amount is less than Cap',
    'Size is at most Amount and Size is at least Amount',
    'Kind is Plan or Kind is Grant',
    'Kind is either Plan or Grant and Kind is not Grant',
    'Off or Market is NYSE Listed',
    'Quiet or Amount is at least $5',
    'Listed or Suspended',
    'Size is more than $5 or Size is less than $5',
    'Proviso is "beside" or Listed',
    'Start is on or before March 1, 2026 and Start is on or after March 1, 2026',
    '(Size is more than $5 or Listed) and Size is less than $1',
    'Last Sale is less than $1 per share and Last Sale on January 5, 2026 is more than $1 per share',
    'there is a Sale where Kind is Plan',
    'there is a Sale where (Kind is Plan and Kind is not Other)',
  ])('%s', (condition) => {
    expect(findingsOf(condition)).toEqual([]);
  });

  it('is not asked of an assertion on figures, which is meant to hold', () => {
    expect(codesOf('check "it adds up": $2 + $3 is $5')).toEqual([]);
    expect(codesOf('check "it adds up": $2 + $3 is $6')).toEqual(['condition-never-holds']);
  });

  it('shows both places', () => {
    const { diagnostics, source } = compileClause(
      `${DECLARED}upon Sale when Size is more than $5 and Size is less than $4\n  set Sold to yes`,
    );
    const found = diagnostics.find(({ code }) => code === 'condition-never-holds');
    const words = [found, ...(found?.related ?? [])].map((place) =>
      source.text.slice(place?.span.start, place?.span.end),
    );
    expect(words).toEqual(['Size is less than $4', 'Size is more than $5']);
  });
});

const choose = (...items: readonly string[]): readonly string[] =>
  codesOf(['Fee means whichever of these applies', ...items.map((item) => `  ${item}`)].join('\n'));

describe('an item of a choice', () => {
  it('is reached where those before it leave a case', () => {
    expect(
      choose(
        '(a) $1, if Amount is at least $9',
        '(b) $2, if Amount is at least $5',
        '(c) $3, otherwise',
      ),
    ).toEqual([]);
    expect(choose('(a) $1, if Market is No Market', '(b) $2, if Listed')).toEqual([]);
  });

  it('is not reached where they take them all', () => {
    expect(choose('(a) $1, if Listed', '(b) $2, if Listed and Suspended')).toEqual([
      'limb-never-applies',
    ]);
    expect(
      choose(
        '(a) $1, if Market is not No Market',
        '(b) $2, if Market is NYSE Listed',
        '(c) $3, otherwise',
      ),
    ).toEqual(['limb-never-applies']);
  });
});

const wait = (condition: string, days: string, asked: string): readonly string[] =>
  codesOf(
    [
      `calendar Open Day is the days of NYSE on which ${condition}`,
      'Next Open Day means 1 Open Day after Start',
      `Over means ${asked} on each of the 5 ${days} before the date in question`,
    ].join('\n'),
  ).filter((code) => code === 'clock-cannot-run');

describe('a clock', () => {
  it('runs where its days can be such days', () => {
    expect(wait('Market is not No Market', 'Open Days', 'Listed')).toEqual([]);
    expect(wait('Market is not No Market', 'Trading Days', 'Market is No Market')).toEqual([]);
    expect(
      wait(
        'Last Sale is at least $1 per share',
        'Open Days',
        'Last Sale is more than $2 per share',
      ),
    ).toEqual([]);
  });

  it('stands still where they cannot', () => {
    expect(wait('Market is not No Market', 'Open Days', 'Off')).toEqual(['clock-cannot-run']);
    expect(wait('not Suspended', 'Open Days', 'Suspended')).toEqual(['clock-cannot-run']);
    expect(
      wait(
        'Last Sale is at least $1 per share',
        'Open Days',
        'Last Sale is less than $1 per share',
      ),
    ).toEqual(['clock-cannot-run']);
  });
});

const within = (window: string): readonly string[] =>
  codesOf(`Open means the date in question is ${window}`);

describe('a window', () => {
  it.each([
    'from March 1, 2026 through March 1, 2026',
    'from Start until 2 days after Start',
    'from Start through 3 Trading Days after Start',
    'from 1 month before Start through 30 days before Start',
    'from Start through Maturity',
    'from 2 Trading Days after Start through 4 days after Start',
  ])('%s has a day in it', (window) => {
    expect(codesOf(`blank Maturity : date\nOpen means the date in question is ${window}`)).toEqual(
      [],
    );
  });

  it.each([
    'from March 2, 2026 through March 1, 2026',
    'from March 1, 2026 until March 1, 2026',
    'from Start until Start',
    'from Start through 1 day before Start',
    'from 3 Trading Days after Start through 2 days after Start',
    'from 1 month after Start through 27 days after Start',
  ])('%s has none', (window) => {
    expect(within(window)).toEqual(['empty-window']);
  });
});

const rules = (first: string, second: string): readonly string[] =>
  codesOf(
    `Fee starts at $1\nupon Sale when ${first}\n  set Fee to $2\nupon Sale when ${second}\n  set Fee to $3`,
  );

function conditionsFound(lines: string): readonly string[] {
  return codesOf(`Rate starts at 1\n${lines}`).filter((code) => code.startsWith('condition-'));
}

describe('what is taken to be something else', () => {
  it('is not settled by what it means', () => {
    const declared = 'Converted means no\nDue means if Converted then $2 otherwise $1';
    expect(conditionsFound(declared)).toEqual(['condition-never-holds']);
    expect(conditionsFound(`${declared}\nMost means Due as if Converted is yes`)).toEqual([]);
    expect(
      conditionsFound(
        `Most means Off as if Off is yes\nupon Sale when Off and Market is Nasdaq Listed\n  set Sold to yes`,
      ),
    ).toEqual([]);
  });
});

describe('rules upon one event with conditions', () => {
  it.each([
    ['Kind is Plan', 'Kind is Grant'],
    ['Size is less than $5', 'Size is at least $5'],
    ['Sold', 'Sold'],
    ['Kind is Plan', 'there is a Sale'],
  ])('when %s and when %s may exclude one another', (first, second) => {
    expect(rules(first, second)).toEqual([]);
  });

  it.each([
    ['Kind is Plan', 'Kind is not Grant'],
    ['Size is at most $5', 'Size is at least $5'],
    ['Kind is Plan', 'Size is more than $5'],
    ['Listed', 'Kind is either Plan or Grant'],
  ])('when %s and when %s can both apply', (first, second) => {
    expect(rules(first, second)).toEqual(['rules-overlap']);
  });

  it('may set the same value', () => {
    expect(
      codesOf(
        'upon Sale when Listed\n  set Sold to yes\nupon Sale when Suspended\n  set Sold to yes',
      ),
    ).toEqual([]);
  });
});

import { Evaluation, formatValue } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Answers, ask, contractOf, day, type Given } from './contract.ts';

// Without its bound any of these would take longer than a test may, or than anybody's life.

const ON = '2026-03-06';
const SPENT = 'impossible: it takes more work than any contract needs';
const TOO_DEEP = 'impossible: it rests on more than 500 terms, one upon another';

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => `  ${line(n + 1)}`).join('\n');
}

/** As many events, two a day, from the contract's first day on. */
function eventsOf(count: number): Given {
  const events = Array.from({ length: count }, (_, n) => ({
    on: new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 2))).toISOString().slice(0, 10),
    event: 'E',
    Amount: '1',
  }));
  return { events };
}

/** Definitions with a parameter, each in terms of the one before, 40 deep. */
function calls(body: (n: number) => string): Answers {
  const text = `  D0 for P (number) means P
${lines(40, body)}
  All means D40 for 1
  Small means D3 for 1`;
  return contractOf(text).given();
}

function searchOf(variable: string, condition: string): string {
  return `the largest ${variable} from 0 to 99,999 in steps of 1 such that ${condition}, otherwise 0`;
}

describe('terms that double each other 60 deep answer at once', () => {
  const facts = { Base: '1' };
  const DOUBLED = '1,152,921,504,606,846,976';

  test.each([
    ['definitions', 'D0 means Base', (n: number) => `D${n} means D${n - 1} + D${n - 1}`, {}],
    [
      'readings',
      'ambiguous D0\n    reading "a" is Base',
      (n: number) => `ambiguous D${n}\n    reading "a" is D${n - 1} + D${n - 1}`,
      Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`D${n}`, 'a'])),
    ],
    [
      'readings at a day',
      'D0 means Base',
      (n: number) => `D${n} means D${n - 1} + (D${n - 1} on March 5, 2026)`,
      {},
    ],
  ])('%s', (_, first, line, readings) => {
    const contract = contractOf(`  fact Base : number\n  ${first}\n${lines(60, line)}`);
    for (const recording of ['values', 'derivations'] as const) {
      const answers = contract.given({ facts, readings }, recording);
      expect(answers.of('D60', ON)).toBe(DOUBLED);
    }
  });

  test('definitions with a parameter', () => {
    const body = lines(60, (n) => `D${n} for P (number) means D${n - 1} for P + D${n - 1} for P`);
    const contract = contractOf(`  D0 for P (number) means P\n${body}\n  All means D60 for 1`);
    expect(contract.given().of('All', ON)).toBe(DOUBLED);
  });

  test.each([
    ['for each event', (n: number) => `D${n - 1} + D${n - 1}`],
    [
      'before each event',
      (n: number) => `(D${n - 1} immediately before the E) + D${n - 1} immediately before the E`,
    ],
  ])('definitions read %s', (_, sum) => {
    const body = lines(60, (n) => `D${n} for each E means ${sum(n)}`);
    const contract =
      contractOf(`  event E\n    Amount : number\n  D0 for each E means Amount\n${body}
  All means the sum of D60 for each E`);
    expect(contract.given(eventsOf(2)).of('All', '2026-01-01')).toBe('2,305,843,009,213,693,952');
  });

  test('within a search, where the argument is still open', () => {
    const body = lines(40, (n) => `D${n} for P (number) means D${n - 1} for P + D${n - 1} for P`);
    const contract = contractOf(`  D0 for P (number) means P\n${body}
  Most means the largest N from 0 to 1,000 in steps of 1 such that D40 for N is at most 5,000,000,000,000, otherwise 0`);
    expect(contract.given().of('Most', ON)).toBe('4');
  });
});

describe('a chain of definitions', () => {
  const contract = contractOf(
    `  fact Base : number\n  D0 means Base\n${lines(5_000, (n) => `D${n} means D${n - 1} + 1`)}`,
  );
  const answers = (): Answers => contract.given({ facts: { Base: '1' } });

  test.each([
    ['D400', '401'],
    ['D600', TOO_DEEP],
    ['D5000', TOO_DEEP],
  ])('%s', (term, expected) => {
    expect(answers().of(term, ON)).toBe(expected);
  });

  test('gives the same whatever was asked before', () => {
    const asked = answers();
    const found = ['D5000', 'D400', 'D450', 'D700', 'D4999', 'D499', 'D3'].map((term) =>
      asked.of(term, ON),
    );
    expect(found).toEqual([TOO_DEEP, '401', '451', TOO_DEEP, TOO_DEEP, TOO_DEEP, '4']);
    expect(answers().of('D499', ON)).toBe(TOO_DEEP);
  });

  test('of first values of states is no deeper', () => {
    const states = contractOf(
      `  S0 starts at 1\n${lines(600, (n) => `S${n} starts at S${n - 1} + 1`)}`,
    ).given();
    const found = ['S600', 'S300', 'S499', 'S200'].map((term) => states.of(term, ON));
    expect(found).toEqual([TOO_DEEP, '301', TOO_DEEP, '201']);
  });

  test('that the machine cannot follow takes nothing else down', () => {
    const nest = `${'the greater of 1 and ('.repeat(30)}#${')'.repeat(30)}`;
    const deep = contractOf(
      `  D0 means 1\n${lines(400, (n) => `D${n} means ${nest.replace('#', `D${n - 1}`)}`)}`,
    ).given();
    expect(deep.of('D400', ON)).toBe('impossible: it is nested too deeply to be worked out');
    expect(deep.of('D5', ON)).toBe('1');
    expect(deep.of('D400', ON)).toBe('impossible: it is nested too deeply to be worked out');
  });
});

describe('figures that grow beyond all use', () => {
  test.each([['3'], ['3/7']])('the squares of squares of %s', (base) => {
    const text = `  fact Base : number\n  D0 means Base\n${lines(60, (n) => `D${n} means D${n - 1} * D${n - 1}`)}`;
    const answers = contractOf(text).given({ facts: { Base: base } });
    expect(answers.of('D60', ON)).toMatch(/^impossible: D1\d: This amount has grown past/u);
    expect(answers.status('D8', ON)).toBe('a value');
  });
});

describe('windows', () => {
  test('of 100,000 days are refused', () => {
    expect(
      ask('the sum of One from January 1, 2026 through January 1, 2300', {
        declared: '  One means 1',
        on: '2400-01-01',
      }),
    ).toBe('impossible: the window from 2026-01-01 to 2300-01-01 is longer than 40000 days');
  });

  test('of a hundred years are read', () => {
    const asking = { declared: '  One means 1', on: '2400-01-01' };
    const sum = ask('the sum of One from January 1, 2026 through January 1, 2126', asking);
    expect(sum).toBe('36,525');
  });

  test('within windows spend the budget', () => {
    const declared = `  One means 1
  Inner means the sum of One from January 1, 2026 through the date in question`;
    const asking = { declared, on: '2400-01-01' };
    const sum = ask('the sum of Inner from January 1, 2026 through January 1, 2126', asking);
    expect(sum).toBe(SPENT);
  });
});

describe('5,000 events', () => {
  test.each([
    [
      'each with a sum over a window',
      5_000,
      'within 12 months before the date in question',
      '$734',
    ],
    ['a third as many, each with a sum over all before it', 1_666, '', '$1,666'],
  ])('%s', (_, count, window, expected) => {
    const contract = contractOf(`  event E
    Amount : money
  Total starts at $0
  Recent means the sum of Amount for each E ${window}
  upon E
    set Total to Recent`);
    const inputs = contract.inputs(eventsOf(count));
    expect(contract.over(inputs).of('Total', '2040-01-01')).toBe(expected);
  });

  test('that each read the state which they change', () => {
    const contract = contractOf(`  event E
    Amount : money
  Total starts at $0
  upon E when Total is less than $5,000
    set Total to Total + Amount`);
    for (const recording of ['values', 'derivations'] as const) {
      const answers = contract.given(eventsOf(5_000), recording);
      expect(answers.of('Total', '2040-01-01')).toBe('$5,000');
    }
  });
});

describe('definitions with a parameter that call each other 40 deep', () => {
  test('with arguments that meet again answer at once', () => {
    const answers = calls(
      (n) =>
        `D${n} for P (number) means D${n - 1} for (P + 1) + D${n - 1} for P + D${n - 1} for (P + 2)`,
    );
    expect(answers.of('All', ON)).toBe('498,464,283,821,334,080,841');
  });

  test('with arguments that are all different spend the budget', () => {
    const answers = calls(
      (n) => `D${n} for P (number) means D${n - 1} for (2 * P) + D${n - 1} for (2 * P + 1)`,
    );
    expect(answers.of('All', ON)).toBe(SPENT);
    // Each question has a budget of its own.
    expect(answers.of('Small', ON)).toBe('92');
  });
});

describe('searches', () => {
  test('that try a hundred thousand candidates answer', () => {
    expect(ask(searchOf('N', 'N * N * (N - 3) is at most 0 - 1'))).toBe('2');
  });

  test('within searches spend the budget', () => {
    const declared = `  Inner for N (number) means ${searchOf('M', 'M * M * (M - N) is at most 0 - 1')}`;
    expect(ask(searchOf('N', 'Inner for N is at most 0 - 1'), { declared })).toBe(SPENT);
  });
});

test('a rule that takes more work than any contract needs makes its contract impossible', () => {
  const body = lines(
    40,
    (n) => `D${n} for P (number) means D${n - 1} for (2 * P) + D${n - 1} for (2 * P + 1)`,
  );
  const contract = contractOf(`  event E
  D0 for P (number) means P\n${body}
  Total starts at 0
  upon E
    set Total to D40 for 1`);
  const events = [{ on: '2026-01-05', event: 'E' }];
  expect(contract.given({ events }).of('Total', ON)).toBe(SPENT);
});

test('what was asked before takes nothing from the budget of a question', () => {
  const contract = contractOf(`  One means 1
  Long means the sum of One from January 1, 2026 through January 1, 2126`);
  const answers = contract.given();
  for (let year = 2130; year < 2136; year += 1) {
    expect(answers.of('Long', `${year}-01-01`)).toBe('36,525');
  }
});

test('which change made a state what it is can be asked for after a question that spent its budget', () => {
  const body = lines(
    40,
    (n) => `D${n} for P (number) means D${n - 1} for (2 * P) + D${n - 1} for (2 * P + 1)`,
  );
  const contract = contractOf(`  D0 for P (number) means P\n${body}
  All means D40 for 1
  Total starts at 0`);
  const snapshot = new Evaluation(contract.program, contract.inputs()).on(day(ON));
  const all = contract.ir.definitions.findIndex(({ name }) => name === 'All');
  expect(formatValue(snapshot.definition(all), null)).toBe(SPENT);
  expect(snapshot.lastChange(0)).toBeNull();
});

/** A balance that grows by a part of itself on each of the dates. */
function compounding(dates: string, rate: string): Answers {
  return contractOf(`  schedule Interest Date ${dates} from January 1, 2026
  Balance starts at $1,000
  upon each Interest Date increase Balance by ${rate} of Balance`).given({}, 'derivations');
}

describe('a history that the contract makes by itself', () => {
  test('compounds exactly each month for four centuries, and shows every step of it', () => {
    const answers = compounding('on the last day of each month', '1%');
    expect(answers.status('Balance', '2424-12-31')).toBe('a value');
    const { steps, root } = answers.explain('Balance', '2424-12-31');
    expect(steps.filter(({ kind }) => kind === 'change').length).toBeGreaterThan(4_700);
    expect(steps[root]?.day).toBe(day('2424-12-31'));
    expect(steps.filter(({ note }) => note?.includes('are left out') === true)).toEqual([]);
  });

  test('compounds exactly each day for ten years', () => {
    const answers = compounding('every day', '0.01%');
    expect(answers.status('Balance', '2035-12-31')).toBe('a value');
  });

  test('is refused where its figures outgrow all use, with the reason', () => {
    const answers = compounding('every day', '0.0123%');
    expect(answers.of('Balance', '2066-01-01')).toMatch(
      /^impossible: .*has grown past 19,000 digits/u,
    );
  });

  test('of every day lasts for a century, and is refused for four', () => {
    const answers = contractOf(`  schedule Day End every day from January 1, 2026
  Days starts at 0
  upon each Day End increase Days by 1`).given();
    expect(answers.of('Days', '2055-12-31')).toBe('10,957');
    expect(answers.of('Days', '2400-01-01')).toBe(
      'impossible: more than 75,000 events and changes come about by themselves until then',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { contractOf, type Given } from './contract.ts';

const ON = '2026-03-06';

/** What a term of a few declarations is, on a Friday in March 2026. */
function solve(declared: string, term: string, given: Given = {}): string {
  return contractOf(declared).given(given).of(term, ON);
}

/**
 * `Answer means E`, solved for itself, in the words of the fixture's refusals. An input takes part, so
 * that nothing is refused before there is one.
 */
function solveFor(body: string, range = ''): string {
  const declared = `  blank One : number
  Answer : number means One * (${body})
  solved together Answer${range}`;
  const shown = solve(declared, 'Answer', { blanks: { One: '1' } });
  return shown.replace('impossible: Answer includes itself, and ', '');
}

const NONE = 'no figure for Answer satisfies it';
const ALL = 'any of many figures for Answer satisfies it';
const OPEN = 'it cannot be shown that exactly one figure for Answer satisfies it';
/** A figure, or one of the refusals. */
const SOLVED_OR_REFUSED = /^(?:-?\d|≈|it cannot|no figure|more than|what satisfies|impossible: )/u;
const UNBOUNDED =
  'a rounding or a limit stands in between: say from which figure to which Answer is to be sought';

function either(first: string, second: string): string {
  return `more than one figure for Answer satisfies it: ${first} and ${second}; say between which figures it lies`;
}

describe('one unknown', () => {
  test.each([
    ['1 + Answer / 2', '2'],
    ['1 - Answer', '0.5'],
    ['0.1 * (100 - Answer)', '100/11 (≈ 9.09091)'],
    ['7', '7'],
    ['10% of (50 - Answer) + 5', '100/11 (≈ 9.09091)'],
    ['6 / (5 - Answer)', either('2', '3')],
    ['1 / Answer + 1.5', either('-0.5', '2')],
    ['Answer * Answer - 2 * Answer + 2.25', '1.5'],
    ['(Answer * Answer * Answer + 5) / 6', either('near -2.791287847…', '1')],
    ['1 + Answer', NONE],
    ['Answer', ALL],
    ['2 * Answer / 2', ALL],
    ['1 / Answer', either('-1', '1')],
    ['0 - 1 / Answer', NONE],
    ['Answer / Answer', '1'],
    ['1 / (Answer / Answer - One)', 'impossible: it divides by zero'],
    ['2 / Answer', either('near -1.414213562…', 'near 1.414213562…')],
  ])('%s: %s', (body, shown) => {
    expect(solveFor(body)).toBe(shown);
  });
});

describe('limits and choices', () => {
  test.each([
    ['the lesser of 10 and 5 + Answer / 2', '10'],
    ['the lesser of 20 and 5 + Answer / 2', '10'],
    ['the lesser of 8 and 5 + Answer / 2', '8'],
    ['the greater of Answer / 2 and 3', '3'],
    ['the greater of 2 * Answer and 3', NONE],
    ['the greater of 2 * Answer - 10 and 3', either('3', '10')],
    ['1 + Answer / 3, but not above 1.2', '1.2'],
    ['if Answer is more than 5 then 4 otherwise 6', NONE],
    ['if Answer is more than 5 then 6 otherwise 4', either('4', '6')],
    ['if Answer is at most 5 then 5 otherwise 4', '5'],
    ['if Answer is 3 then 3 otherwise 1 + Answer', '3'],
    ['if Answer is not 3 then 3 otherwise 4', NONE],
    ['if Answer is more than 5 or Answer is less than 1 then 2 otherwise 1 + Answer / 3', '1.5'],
    ['if Answer * Answer is more than 2 then 1 otherwise 5 + Answer', NONE],
    ['if Answer * Answer is more than 2 then 1 otherwise 5 * Answer', '0'],
    ['if Answer * Answer is more than 2 then 2 otherwise 5', '2'],
    ['the greatest of 1, Answer / 2 and (Answer + 4) / 3', '2'],
    ['the least of 30, (20 + Answer) / 2 and 15 + Answer / 4', '20'],
  ])('%s: %s', (body, shown) => {
    expect(solveFor(body)).toBe(shown);
  });
});

describe('roundings', () => {
  test.each([
    ['(100 + 5% of Answer), rounded down to 0 decimals', '105', ', from 0 to 1,000'],
    ['(100 + 5% of Answer), rounded up to 0 decimals', '106', ', from 0 to 1,000'],
    [
      '(100 + 50% of Answer), rounded down to 0 decimals',
      either('199', '200'),
      ', from 0 to 1,000',
    ],
    ['(100 - 5% of Answer), rounded half up to 0 decimals', '95', ', from 0 to 1,000'],
    ['(10 - Answer), rounded half even to 0 decimals', '5', ', from 0 to 10'],
    ['(11 - Answer), rounded down to 0 decimals', NONE, ', from 0 to 11'],
    [
      '(0.3 * Answer + 70), rounded up to multiples of 0.01',
      either('100', '100.01'),
      ', from 0 to 1,000,000',
    ],
    [
      '(8,000,000 + 500,000 / (10,000,000 / Answer)), rounded down to 0 decimals',
      '8421052',
      ', from 1 to 1,000,000,000,000',
    ],
    [
      '8,000,000 + 500,000 / ((10,000,000 / Answer), rounded down to 4 decimals)',
      either('160000000/19 (≈ 8421053)', '49996000000/5937 (≈ 8421088)'),
      ', from 8,000,000 to 20,000,000',
    ],
    ['(100 + 5% of Answer), rounded down to 0 decimals', UNBOUNDED, ''],
    ['the lesser of 50 and ((100 + 5% of Answer), rounded down to 0 decimals)', UNBOUNDED, ''],
    [
      '(the lesser of 50 and ((100 + 5% of Answer), rounded down to 0 decimals)), but not below 0',
      '50',
      '',
    ],
  ])('%s: %s', (body, shown, range) => {
    expect(solveFor(body, range).replaceAll(',', '')).toBe(shown.replaceAll(',', ''));
  });
});

describe('bounds', () => {
  test.each([
    ['6 / (5 - Answer)', ', from 0 to 2.5', '2'],
    ['6 / (5 - Answer)', ', from 2 to 2.5', '2'],
    ['6 / (5 - Answer)', ', from 2.5 to 3', '3'],
    ['6 / (5 - Answer)', ', from 4 to 5', NONE],
    ['6 / (5 - Answer)', ', from 3 to 3', '3'],
    ['6 / (5 - Answer)', ', from 3 to 2 * One', NONE],
    ['2 / Answer', ', from 0 to 1', NONE],
    [
      '2 / Answer',
      ', from 1 to 2',
      'what satisfies it is no fraction: Answer is near 1.414213562…',
    ],
    ['Answer', ', from 1 to 2', ALL],
    ['6 / (5 - Answer)', ', from 1 / (One - 1) to 2', 'impossible: it divides by zero'],
  ])('%s%s: %s', (body, range, shown) => {
    expect(solveFor(body, range)).toBe(shown);
  });
});

describe('what cannot be shown is refused', () => {
  test.each([
    // Towards zero its steps come ever closer together.
    ['2 * Answer * ((1 / Answer), rounded down to 0 decimals)', ', from 0 to 1'],
    ['1 + (7, rounded up to multiples of Answer)', ''],
  ])('%s%s', (body, range) => {
    expect(solveFor(body, range)).toBe(OPEN);
  });
});

/** Two taxes that are deducted from one another, and a bonus on what is left after both and itself. */
function taxes(further: string): string {
  return `  blank Income : money
  Bonus : money means 10% of (Income - Bonus - Federal Tax - State Tax)${further}
  Federal Tax means 20% of (Income - Bonus - State Tax)
  State Tax means 10% of (Income - Bonus - Federal Tax)
  solved together Bonus, Federal Tax and State Tax`;
}

/** So many parts, joined by an operator or by commas. */
function parts(count: number, part: (place: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, place) => part(place));
}

describe('what a hostile file asks for ends soon, in a figure or in a refusal', () => {
  test.each([
    ['a high degree', parts(30, () => 'Answer').join(' * '), ''],
    [
      'long figures',
      `${parts(8, (place) => `(Answer - ${place}.71234567890123456789)`).join(' * ')} + Answer`,
      '',
    ],
    [
      'many limits',
      `the greatest of ${parts(60, (place) => `${place} - Answer * ${place} / 7`).join(', ')} and 3`,
      '',
    ],
    [
      'many steps',
      `the sum of ${parts(20, (place) => `(${place} + Answer / 50, rounded up to ${place % 5} decimals)`).join(', ')} and 1`,
      ', from 0 to 1,000,000,000',
    ],
  ])('%s', (_, body, range) => {
    expect(solveFor(body, range)).toMatch(SOLVED_OR_REFUSED);
  });

  test('many unknowns', () => {
    const names = Array.from({ length: 12 }, (_, place) => `Term ${place}`);
    const lines = names.map((name) => {
      const others = names.filter((other) => other !== name).map((other) => `${other} / 30`);
      return `  ${name} : number means the greater of 1 and (One + ${others.join(' + ')})`;
    });
    const together = `  solved together ${names.slice(0, -1).join(', ')} and Term 11`;
    const declared = ['  blank One : number', ...lines, together].join('\n');
    expect(solve(declared, 'Term 0', { blanks: { One: '1' } })).toMatch(/^impossible: /);
  });
});

describe('several definitions', () => {
  test('each has the value that the others give it', () => {
    const answers = contractOf(`  blank Income : money
  Federal Tax means 21% of (Income - State Tax)
  State Tax means 9% of (Income - Federal Tax)
  solved together Federal Tax and State Tax`).given({ blanks: { Income: '981100' } });
    expect(answers.of('Federal Tax', ON)).toBe('$191,100');
    expect(answers.of('State Tax', ON)).toBe('$71,100');
  });

  test.each([
    ['', '301135', ['$20,610', '$51,525', '$22,900']],
    [
      ', but not above $10,000',
      '301135',
      ['$10,000', '$2,620,215/49 (≈ $53,473.8)', '$1,164,540/49 (≈ $23,766.1)'],
    ],
    [
      ', but not below $25,000',
      '301135',
      ['$25,000', '$2,485,215/49 (≈ $50,718.7)', '$1,104,540/49 (≈ $22,541.6)'],
    ],
  ])('two circles within one another have two unknowns%s', (further, income, shown) => {
    const answers = contractOf(taxes(further)).given({ blanks: { Income: income } });
    const found = ['Bonus', 'Federal Tax', 'State Tax'].map((term) => answers.of(term, ON));
    expect(found).toEqual(shown);
  });

  test('circles apart from one another are solved apart', () => {
    const answers = contractOf(`  blank Base : money
  First : money means 50% of (Base - First)
  Second : money means 25% of (First - Second)
  solved together Second and First`).given({ blanks: { Base: '15' } });
    expect(answers.of('First', ON)).toBe('$5');
    expect(answers.of('Second', ON)).toBe('$1');
  });

  test('for each event, and for an argument', () => {
    const answers = contractOf(`  event Distribution
    Amount : money
  Net for each Distribution means Amount - Fee
  Fee for each Distribution means 25% of Net
  Fees means the sum of Fee for each Distribution
  Gross for Wanted (money) : money means Wanted + 20% of (Gross for Wanted)
  solved together Net and Fee
  solved together Gross
  Grossed Up means Gross for $80`).given({
      events: [
        { on: '2026-02-02', event: 'Distribution', Amount: '100' },
        { on: '2026-02-03', event: 'Distribution', Amount: '50' },
      ],
    });
    expect(answers.of('Fees', ON)).toBe('$30');
    expect(answers.of('Grossed Up', ON)).toBe('$100');
  });

  test('a circle through the events as a whole is cut where there is one figure', () => {
    const answers = contractOf(`  event Safe
    Purchase Amount : money
    Cap : money
  fact Other Shares : shares of Common Stock
  Safe Price for each Safe means Cap / Capitalization
  Safe Shares for each Safe means Purchase Amount / Safe Price
  Capitalization means Other Shares + (the sum of Safe Shares for each Safe)
  solved together Safe Price, Safe Shares and Capitalization
  First Stake means (Safe Shares of the first Safe) / Capitalization`).given({
      facts: { 'Other Shares': '8000000' },
      events: [
        { on: '2026-02-02', event: 'Safe', 'Purchase Amount': '500000', Cap: '10000000' },
        { on: '2026-02-03', event: 'Safe', 'Purchase Amount': '1200000', Cap: '8000000' },
      ],
    });
    expect(answers.of('Capitalization', ON)).toBe('10,000,000 shares of Common Stock');
    expect(answers.of('First Stake', ON)).toBe('0.05');
  });
});

describe('within a search, and within a hypothesis', () => {
  const contract = contractOf(`  blank Base : money
  Fee : money means 25% of (Base - Fee)
  solved together Fee
  Double Fee means Fee as if Base is (2 * Base)
  Assumed means (Fee + $1) as if Fee is $7
  Largest Base means the largest N from $0 to $1,000 in steps of $5
    such that (Fee as if Base is N) is at most $40, otherwise $0
  Fee On means Fee on (1 day before the date in question)`);

  test.each([
    ['Fee', '$10'],
    ['Double Fee', '$20'],
    ['Assumed', '$8'],
    ['Largest Base', '$200'],
    ['Fee On', '$10'],
  ])('%s is %s', (term, shown) => {
    expect(contract.given({ blanks: { Base: '50' } }).of(term, ON)).toBe(shown);
  });

  test('what is not supplied leaves it unknown', () => {
    const answers = contract.given({});
    expect(answers.of('Fee', ON)).toBe('unknown: Base');
    expect(answers.of('Assumed', ON)).toBe('$8');
  });
});

test('a derivation puts the solution back into the equation', () => {
  const contract = contractOf(`  blank Assets : money
  Fee : money means 25% of Net Assets
  Net Assets means Assets - Fee
  solved together Fee and Net Assets`);
  const given = { blanks: { Assets: '50' } };
  const { steps } = contract.given(given, 'derivations').explain('Fee', ON);
  const lines = steps.map(({ id, kind, name, withNumbers, shown, note, rests }) => {
    const numbers = withNumbers === null ? '' : ` = ${withNumbers}`;
    return `${id} ${kind} ${name}${numbers} = ${shown}${note === null ? '' : ` [${note}]`}, from ${rests.join(', ')}`;
  });
  expect(lines).toEqual([
    '0 blank Assets = $50, from ',
    '1 solution Fee = $10, from ',
    '2 definition Net Assets = $50 - $10 = $40, from 0, 1',
    '3 definition Fee = 25% of $40 = $10 [Fee and Net Assets are solved together: Fee = $12.50 - 0.25 × Fee; no other figure satisfies them], from 2',
  ]);
});

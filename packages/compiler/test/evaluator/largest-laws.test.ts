import { Exact, Missing, type Value } from '@termsheet/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, contractOf } from './contract.ts';
import { condition, DECLARATIONS, figure, randomGiven, type Scope } from './random-contract.ts';

const RUNS = { numRuns: 120, seed: 4_506_592 };
const SEARCHED: Scope = { hasEvent: false, variable: 'N', below: 0 };
const ON = '2026-01-12';

/** From −3 to 3 in halves, so that figures pass zero and fractions on their way. */
const CANDIDATES = Array.from({ length: 13 }, (_, place) => Exact.ratio(BigInt(6 - place), 2n));

function searchFor(test: string, more = '', declared = DECLARATIONS): string {
  return `${declared}${more}
  Holds for N (number) means ${test}
  Found means the largest N from 0 - 3 to 3 in steps of 0.5 such that ${test}, otherwise 0 - 99
`;
}

/** The search by its meaning: from the largest down, until one passes or is not known to fail. */
function tryAll(answers: Answers): Value {
  for (const candidate of CANDIDATES) {
    const holds = answers.value('Holds', ON, candidate);
    if (holds === false) continue;
    return holds instanceof Missing ? holds : candidate;
  }
  return Exact.of(-99);
}

function expectFound(answers: Answers): void {
  const [found, tried] = [answers.value('Found', ON), tryAll(answers)];
  const isSame =
    found instanceof Exact
      ? tried instanceof Exact && found.equals(tried)
      : found instanceof Missing && tried instanceof Missing && found.kind === tried.kind;
  expect(isSame ? 'the same' : [found, tried].map(String)).toBe('the same');
}

test('a search gives what trying every candidate gives, whatever the condition', () => {
  fc.assert(
    fc.property(condition(3, SEARCHED), randomGiven, (holds, given) => {
      expectFound(contractOf(searchFor(holds)).given(given));
    }),
    RUNS,
  );
});

const coefficient = fc.constantFrom('0', '1', '2', '5', '0.5', '(0 - 1)', '(0 - 3)', 'First Fact');
const line = fc
  .tuple(coefficient, coefficient)
  .map(([constant, slope]) => `(${constant} + ${slope} * N)`);

/** Quotients of lines, their roundings and clamps: what is shown to change only once, if anything. */
const quotient: fc.Arbitrary<string> = fc.letrec<{ figure: string }>((tie) => ({
  figure: fc.oneof(
    { maxDepth: 3 },
    line,
    fc.tuple(line, line).map(([above, below]) => `(${above} / ${below})`),
    fc
      .tuple(tie('figure'), fc.constantFrom('+', '-', '*', '/'), tie('figure'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    fc
      .tuple(tie('figure'), fc.constantFrom('up', 'down', 'half up', 'half even'))
      .map(([inner, mode]) => `(${inner}, rounded ${mode} to multiples of 2)`),
    fc
      .tuple(tie('figure'), fc.constantFrom('below', 'above'), coefficient)
      .map(([inner, side, bound]) => `(${inner}, but not ${side} ${bound})`),
    tie('figure').map((inner) => `(-${inner})`),
    tie('figure').map((inner) => `(Called for ${inner})`),
    fc
      .tuple(fc.constantFrom('greater', 'lesser'), tie('figure'), tie('figure'))
      .map(([which, left, right]) => `(the ${which} of ${left} and ${right})`),
  ),
})).figure;

const comparison = fc
  .tuple(quotient, fc.constantFrom('more than', 'at least', 'less than', 'at most'), quotient)
  .map(([left, word, right]) => `(${left} is ${word} ${right})`);

const joined: fc.Arbitrary<string> = fc.oneof(
  comparison,
  fc
    .tuple(comparison, fc.constantFrom('and', 'or'), comparison)
    .map(([left, word, right]) => `(${left} ${word} ${right})`),
  comparison.map((inner) => `(not ${inner})`),
);

const called = figure(1, { ...SEARCHED, variable: 'P' }).map(
  (body) => `  Called for P (number) : number means ${body}\n`,
);

const SHAPES = [
  '(A + B * N) / (C + D * N) is at most E',
  '(A + B * N) / (C + D * N) is more than E',
  '((A + B * N) / (C + D * N), rounded up to multiples of 2) is at least E',
  'A / ((B + C * N, rounded half even to multiples of 2) + D) is less than E',
  '(A + B * N) * (C + D * N) is at most E',
  'A + B * N is at most E and C + D * N is at least E',
  'A + B * N is at most E or C + D * N is at least E',
  '(the greater of A + B * N and C) is at most E',
  '(the lesser of A + B * N and C + D * N) is at least E',
  '((A + B * N, but not below C), but not above D) * E is at least A',
  'A * N / N is at most E',
  '(A + B * N) / ((C + D * N) / (A + B * N)) is at most E',
  'A / (C + D * N) + B * N / (C + D * N) is less than E',
  '(A + B * N) - (N, rounded up to multiples of 2) is at most E',
  'not A / (B + N) is at least E',
  '(if N is at least A then B * N otherwise C + D * N) is at most E',
  '(the first available of A / (B + N) and C) is at most E',
  '(the sum of N, A * N and B) / (C + N) is at most E',
  '-(A + B * N) is at most E',
  'A + B * N is E or C + D * N is at least E',
];

test.each(SHAPES)('such that %s: as trying every candidate', (shape) => {
  const contract = contractOf(`  fact A, B, C, D, E : number\n${searchFor(shape, '', '')}`);
  const value = fc.constantFrom('0', '1', '2', '3', '-1', '-2', '-3', '1/2', '-3/2', '5');
  const facts = fc.record({ A: value, B: value, C: value, D: value, E: value });
  fc.assert(
    fc.property(facts, (given) => expectFound(contract.given({ facts: given }))),
    { ...RUNS, numRuns: 150 },
  );
});

test('a search over quotients, roundings and clamps gives what trying every candidate gives', () => {
  fc.assert(
    fc.property(joined, called, randomGiven, (holds, definition, given) => {
      expectFound(contractOf(searchFor(holds, definition)).given(given));
    }),
    { ...RUNS, numRuns: 200 },
  );
});

test('of two searches one within the other, both give what trying every candidate gives', () => {
  const inner = condition(1, { ...SEARCHED, variable: 'M' }).chain((first) =>
    comparison.map((second) => `((${first}) and ${second})`),
  );
  fc.assert(
    fc.property(inner, called, randomGiven, (holds, definition, given) => {
      const found = `(the largest M from 0 to 3 in steps of 1 such that ${holds}, otherwise 0)`;
      expectFound(contractOf(searchFor(`${found} is at least 1`, definition)).given(given));
    }),
    RUNS,
  );
});

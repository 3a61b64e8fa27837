import { readFileSync } from 'node:fs';
import { compile, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, parseExact, type Snapshot } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const FILE = new URL('liquidation-waterfall.terms', import.meta.url);

const { ir } = compile({ path: 'liquidation-waterfall.terms', text: readFileSync(FILE, 'utf8') });
if (ir === null) throw new Error('The waterfall does not compile.');
const program = makeExecutable(ir);

interface Shares {
  readonly common: bigint;
  readonly a: bigint;
  readonly b: bigint;
}

/** What Series B, Series A and the Common Stock receive, in dollars, as the file has it. */
class Waterfall {
  readonly #snapshot: Snapshot;

  constructor({ common, a, b }: Shares) {
    if (ir === null) throw new Error('The waterfall does not compile.');
    const blanks = {
      'Common Outstanding': `${common}`,
      'Series A Outstanding': `${a}`,
      'Series B Outstanding': `${b}`,
    };
    const { inputs, diagnostics } = readScenarioFile(JSON.stringify({ blanks }), ir);
    expect(diagnostics).toEqual([]);
    this.#snapshot = new Evaluation(program, inputs, 'values').on(0);
  }

  payouts(cents: bigint): readonly Exact[] {
    const proceeds = exact(`${cents}/100`);
    return ['Series B Payout', 'Series A Payout', 'Common Payout'].map((name) => {
      const at = program.definitions.findIndex((definition) => definition.name === name);
      const value = this.#snapshot.definition(at, proceeds);
      if (value instanceof Exact) return value;
      throw new Error(`${name} has no value.`);
    });
  }
}

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`${text} is no number.`);
  return value;
}

/** A fraction of a cent: whole numbers alone, so that nothing of the engine is used. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/**
 * The same from the other end. A share of Common Stock gets some price; up to $4 Series A
 * participates, up to $5 Series B keeps its preference, up to $6 Series A stays at its cap.
 */
function fromThePrice({ common, a, b }: Shares, cents: bigint): readonly Fraction[] {
  const ownB = 500n * b;
  const ownA = 200n * a;
  if (cents <= ownB)
    return [
      [cents, 1n],
      [0n, 1n],
      [0n, 1n],
    ];
  if (cents <= ownB + ownA)
    return [
      [ownB, 1n],
      [cents - ownB, 1n],
      [0n, 1n],
    ];
  // What is fixed, and how many shares go with the price, between one bend and the next.
  const [fixedA, sharesA, fixedB, sharesB] =
    cents <= ownB + 600n * a + 400n * common
      ? [ownA, a, ownB, 0n]
      : cents <= ownB + 600n * a + 500n * common
        ? [3n * ownA, 0n, ownB, 0n]
        : cents <= 600n * b + 600n * a + 600n * common
          ? [3n * ownA, 0n, 0n, b]
          : [0n, a, 0n, b];
  const shares = common + sharesA + sharesB;
  const rest = cents - fixedA - fixedB;
  const at = (fixed: bigint, held: bigint): Fraction => [fixed * shares + held * rest, shares];
  return [at(fixedB, sharesB), at(fixedA, sharesA), at(0n, common)];
}

const anyCount = fc.bigInt(1n, 10_000_000n);
const anyShares = fc.record({ common: anyCount, a: anyCount, b: anyCount });
/** Up to twice what it takes until everyone is Common Stock, with the bends themselves among it. */
const anyCase = anyShares.chain((shares) => {
  const { common, a, b } = shares;
  const bends = [
    500n * b,
    500n * b + 200n * a,
    500n * b + 600n * a + 400n * common,
    500n * b + 600n * a + 500n * common,
    600n * (a + b + common),
  ];
  const near = fc
    .tuple(fc.constantFrom(...bends), fc.bigInt(-1n, 1n))
    .map(([bend, off]) => bend + off);
  const anyCents = fc.oneof(near, fc.bigInt(0n, 1200n * (a + b + common)));
  return fc.record({ shares: fc.constant(shares), less: anyCents, more: anyCents });
});

test('what the file pays is what the price of a share of Common Stock gives', () => {
  fc.assert(
    fc.property(anyCase, ({ shares, less }) => {
      const paid = new Waterfall(shares).payouts(less);
      const expected = fromThePrice(shares, less);
      expected.forEach(([numerator, denominator], place) => {
        const scaled = paid[place]?.times(exact(`${denominator * 100n}`));
        expect(scaled?.toString()).toBe(`${numerator}`);
      });
    }),
    { numRuns: 150, seed: 20_260_105 },
  );
});

test('the payouts add up to the proceeds, and none falls as the proceeds rise', () => {
  fc.assert(
    fc.property(anyCase, ({ shares, less, more }) => {
      const waterfall = new Waterfall(shares);
      const [low, high] = less < more ? [less, more] : [more, less];
      const before = waterfall.payouts(low);
      const after = waterfall.payouts(high);
      const sum = before.reduce((total, each) => total.plus(each), Exact.of(0));
      expect(sum.times(exact('100')).toString()).toBe(`${low}`);
      before.forEach((payout, place) => {
        expect(after[place]?.minus(payout).sign()).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 150, seed: 20_260_106 },
  );
});

import * as fc from 'fast-check';
import { OccurrenceName, type Step } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { type Answers, contractOf, type Given } from './contract.ts';

const creditors = contractOf(`  table Creditor
    | Name : text | Claim : money |
  fact Estate : money
  Part for each Creditor means
    allocate Estate pro rata by Claim among Creditor
  To The First for each Creditor means
    allocate Estate pro rata by Claim among Creditor, rounded down to the cent, remainder to the first
  To The Last for each Creditor means
    allocate Estate pro rata by Claim among Creditor, rounded up to the cent, remainder to the last
  To The Largest for each Creditor means
    allocate Estate pro rata by Claim among Creditor,
      rounded half up to multiples of $100, remainder to the largest
  To Fractions for each Creditor means
    allocate Estate pro rata by Claim among Creditor,
      rounded down to multiples of $7, remainder to the largest fractions
  Preferred for each Creditor means
    allocate Estate pro rata by Claim among Creditor where (Claim is more than $100)
  All Parts means the sum of Part for each Creditor
  All First means the sum of To The First for each Creditor
  All Last means the sum of To The Last for each Creditor
  All Largest means the sum of To The Largest for each Creditor
  All Fractions means the sum of To Fractions for each Creditor
  All Preferred means the sum of Preferred for each Creditor
  First Part means Part of the first Creditor
  event Dividend
    Paid : money
  Received for each Creditor starts at $0
  upon Dividend
    increase Received for each Creditor by
      allocate Paid pro rata by Claim among Creditor, rounded down to the cent, remainder to the first
  All Received means the sum of Received for each Creditor`);

interface Claims {
  readonly claims: readonly string[];
  readonly estate: string;
}

function given(claims: Claims): Answers {
  return creditors.given(claimsOf(claims));
}

function claimsOf({ claims, estate }: Claims): Given {
  return {
    tables: { Creditor: claims.map((Claim, index) => ({ Name: `C${index}`, Claim })) },
    facts: { Estate: [['2026-01-01', estate]] },
    events: [{ on: '2026-01-08', event: 'Dividend', Paid: '10' }],
  };
}

const ON = '2026-01-08';

describe('parts of an amount', () => {
  const hundred = given({ claims: ['300', '300', '100'], estate: '100' });

  test.each([
    ['All Parts', '$100'],
    ['All First', '$100'],
    ['All Last', '$100'],
    ['All Largest', '$100'],
    ['All Fractions', '$100'],
    ['All Preferred', '$100'],
    ['All Received', '$10'],
  ])('%s is %s', (term, expected) => {
    expect(hundred.of(term, ON)).toBe(expected);
  });

  test.each([
    ['Part', ['$300/7', '$300/7', '$100/7']],
    ['To The First', ['$42.87', '$42.85', '$14.28']],
    ['To The Last', ['$42.86', '$42.86', '$14.28']],
    ['To The Largest', ['$100', '$0', '$0']],
    // $42.86, $42.86 and $14.29 are 6, 6 and 2 sevens, which leaves two dollars.
    ['To Fractions', ['$44', '$42', '$14']],
    ['Preferred', ['$50', '$50', '$0']],
  ])('%s is for each what it should be', (term, expected) => {
    const parts = [0, 1, 2].map((place) => hundred.of(term, ON, new OccurrenceName(0, place)));
    expect(parts.map((part) => part.replace(/ \(≈.*\)/u, ''))).toEqual(expected);
  });

  test('are impossible where there is nothing to divide by', () => {
    const nothing = given({ claims: ['0', '0'], estate: '100' });
    expect(nothing.of('All Parts', ON)).toContain('the weights are together 0');
    const owing = given({ claims: ['5', '-1'], estate: '100' });
    expect(owing.of('All Parts', ON)).toContain('by less than 0');
  });
});

function among(count: number): Given {
  const claims = Array.from({ length: count }, (_, index) => `${100 + index}`);
  return claimsOf({ claims, estate: '1000000.01' });
}

function steps(count: number): readonly Step[] {
  return creditors.given(among(count), 'derivations').explain('All First', ON).steps;
}

describe('all parts are worked out once', () => {
  test('so that a thousand rows are no thousand times a thousand', () => {
    expect(creditors.given(among(1000)).of('All First', ON)).toBe('$1,000,000.01');
  });

  test('and explained once, with the whole and what each weighs', () => {
    expect(steps(40).length).toBeLessThan(3 * steps(20).length);
    const of = steps(3).filter(({ kind, note }) => kind === 'window' && note !== null);
    expect(of.map(({ note }) => note)).toEqual([
      '$100 of $303, and $0.02 that rounding left',
      '$101 of $303',
      '$102 of $303',
    ]);
    expect(steps(3).filter(({ name }) => name === 'Claim of all')).toHaveLength(1);
  });

  test('and are others where the rows meet another amount on the same day', () => {
    const given = claimsOf({ claims: ['300', '100'], estate: '100' });
    const twice = [['10'], ['30']].map(([Paid]) => ({ on: ON, event: 'Dividend', Paid }));
    const found = creditors.given({ ...given, events: twice });
    expect(found.of('All Received', ON)).toBe('$40');
  });
});

test('parts are together the whole, however they are rounded', () => {
  const anyCents = fc.nat(10_000_000).map((cents) => `${cents}/100`);
  const anyClaims = fc
    .array(anyCents, { minLength: 1, maxLength: 12 })
    .filter((claims) => claims.some((claim) => !claim.startsWith('0/')));
  fc.assert(
    fc.property(anyClaims, fc.nat(100_000_000), (claims, cents) => {
      const found = given({ claims, estate: `${cents}/100` });
      const whole = found.of('Estate', ON);
      for (const term of ['All Parts', 'All First', 'All Last', 'All Largest', 'All Fractions']) {
        expect(found.of(term, ON)).toBe(whole);
      }
    }),
    { numRuns: 100 },
  );
});

/** A rival reckoning in cents: every odd one to the largest fraction that has none yet. */
function byFractions(claims: readonly bigint[], cents: bigint): readonly bigint[] {
  const total = claims.reduce((sum, claim) => sum + claim, 0n);
  const parts = claims.map((claim) => (cents * claim) / total);
  const fractions = claims.map((claim) => (cents * claim) % total);
  const given = parts.reduce((sum, part) => sum + part, 0n);
  for (let left = cents - given; left > 0n; left -= 1n) {
    const most = fractions.reduce((best, each) => (each > best ? each : best), -1n);
    const place = fractions.indexOf(most);
    parts[place] = (parts[place] ?? 0n) + 1n;
    fractions[place] = -1n;
  }
  return parts;
}

test('the odd cents go one by one to the largest fractions, and of equal ones to the first rows', () => {
  const creditors = contractOf(`  table Creditor
    | Name : text | Claim : money |
  fact Estate : money
  Part for each Creditor means
    allocate Estate pro rata by Claim among Creditor,
      rounded down to the cent, remainder to the largest fractions`);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      fc.nat(10_000),
      (claims, cents) => {
        const given = claimsOf({ claims: claims.map(String), estate: `${cents}/100` });
        const found = creditors.given({ ...given, events: [] });
        const expected = byFractions(claims.map(BigInt), BigInt(cents));
        for (const [place, part] of expected.entries()) {
          const asked = found.of('Part', ON, new OccurrenceName(0, place));
          expect(Number(asked.replace('$', ''))).toBe(Number(part) / 100);
        }
      },
    ),
    { numRuns: 60 },
  );
});

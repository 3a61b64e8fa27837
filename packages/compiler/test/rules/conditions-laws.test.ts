import type { Expression } from '@termsheet/dsl';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assume, refute } from '../../src/rules/conditions/assume.ts';
import { constantsOf } from '../../src/rules/conditions/constant-of.ts';
import { Knowledge } from '../../src/rules/conditions/knowledge.ts';
import { compileClause } from '../in-clause.ts';

/** What a condition speaks of. */
interface Case {
  readonly size: number;
  readonly other: number;
  readonly kind: string;
  readonly isListed: boolean;
}

/** A condition in words, and what it comes to. */
interface Condition {
  readonly words: string;
  readonly holds: (given: Case) => boolean;
}

const KINDS = ['Plan', 'Grant', 'Other'] as const;
const COMPARED: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  is: (left, right) => left === right,
  'is not': (left, right) => left !== right,
  'is more than': (left, right) => left > right,
  'is at least': (left, right) => left >= right,
  'is less than': (left, right) => left < right,
  'is at most': (left, right) => left <= right,
};

const word = fc.constantFrom(...Object.keys(COMPARED));

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ word, figure: fc.integer({ min: 1, max: 3 }) }).map(({ word: is, figure }) => ({
    words: `Size ${is} $${figure}`,
    holds: ({ size }: Case) => COMPARED[is]?.(size, figure) === true,
  })),
  fc.record({ word, figure: fc.integer({ min: 1, max: 3 }) }).map(({ word: is, figure }) => ({
    words: `$${figure} ${is} Size`,
    holds: ({ size }: Case) => COMPARED[is]?.(figure, size) === true,
  })),
  word.map((is) => ({
    words: `Size ${is} Weight`,
    holds: ({ size, other }: Case) => COMPARED[is]?.(size, other) === true,
  })),
  fc.constantFrom(...KINDS).map((kind) => ({
    words: `Kind is ${kind}`,
    holds: (given: Case) => given.kind === kind,
  })),
  fc.constantFrom(...KINDS).map((kind) => ({
    words: `Kind is not ${kind}`,
    holds: (given: Case) => given.kind !== kind,
  })),
  fc.constantFrom(...KINDS).map((kind) => ({
    words: `Kind is either ${kind} or Plan`,
    holds: (given: Case) => given.kind === kind || given.kind === 'Plan',
  })),
  fc.constant({ words: 'Listed', holds: ({ isListed }: Case) => isListed }),
  fc.constant({ words: 'Quiet', holds: ({ isListed, size }: Case) => !isListed && size < 3 }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.tuple(tie('condition'), tie('condition'), fc.boolean()).map(([left, right, isAnd]) => ({
      words: `((${left.words}) ${isAnd ? 'and' : 'or'} (${right.words}))`,
      holds: (given: Case) =>
        isAnd ? left.holds(given) && right.holds(given) : left.holds(given) || right.holds(given),
    })),
    tie('condition').map((inner) => ({
      words: `not (${inner.words})`,
      holds: (given: Case) => !inner.holds(given),
    })),
  ),
}));

const FIGURES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5];
const CASES: readonly Case[] = FIGURES.flatMap((size) =>
  FIGURES.flatMap((other) =>
    KINDS.flatMap((kind) => [true, false].map((isListed) => ({ size, other, kind, isListed }))),
  ),
);

const DECLARED = `blank Size, Weight : money
fact Listed : yes/no
fact Kind : one of Plan, Grant, Other
Quiet means not Listed and Size is less than $3
`;

/** What the checker makes of a condition: whether it can hold, and whether it can fail. */
function judge(words: string): { readonly canHold: boolean; readonly canFail: boolean } {
  const { checked } = compileClause(`${DECLARED}Asked means ${words}`);
  const body: Expression | undefined = checked.bound.symbols.lists.definition.at(-1)?.node.body;
  if (body === undefined) throw new Error(`not read: ${words}`);
  const fresh = (): Knowledge => new Knowledge(constantsOf(checked));
  return { canHold: assume(fresh(), body) === null, canFail: refute(fresh(), body) === null };
}

it('what is said never to hold, or always to hold, is so in every case', () => {
  fc.assert(
    fc.property(condition, ({ words, holds }) => {
      const { canHold, canFail } = judge(words);
      if (!canHold) expect(CASES.some(holds), words).toBe(false);
      if (!canFail) expect(CASES.every(holds), words).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it('a row of comparisons with constants is decided exactly', () => {
  const single = atom.filter(({ words }) => !/Weight|Quiet/u.test(words));
  fc.assert(
    fc.property(fc.array(single, { minLength: 1, maxLength: 5 }), (atoms) => {
      const { canHold } = judge(atoms.map(({ words }) => `(${words})`).join(' and '));
      expect(canHold).toBe(CASES.some((given) => atoms.every(({ holds }) => holds(given))));
    }),
    { numRuns: 300 },
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cashMutants } from './mutations/cash-mutants.ts';
import { conversionMutants } from './mutations/conversion-mutants.ts';
import { covenantMutants } from './mutations/covenant-mutants.ts';
import { deliveryMutants } from './mutations/delivery-mutants.ts';
import { eventMutants } from './mutations/event-mutants.ts';
import { interestMutants } from './mutations/interest-mutants.ts';
import { marketMutants } from './mutations/market-mutants.ts';
import type { Mistake } from './mutations/mutants.ts';
import { paymentMutants } from './mutations/payment-mutants.ts';
import { priceMutants, SIMILAR_NOTES_SET } from './mutations/price-mutants.ts';
import { redemptionMutants } from './mutations/redemption-mutants.ts';
import { isMet, runScenarios } from './mutations/run-scenarios.ts';

const noteText = readFileSync(new URL('dyntek-note.terms', import.meta.url), 'utf8');

describe('the scenarios of the note', () => {
  for (const run of runScenarios(noteText) ?? []) {
    test(run.title, () => {
      expect(run.findings).toEqual([]);
      const failed = run.verdicts.filter((verdict) => !verdict.isMet);
      expect(failed.map(({ expected, found }) => ({ expected, found }))).toEqual([]);
    });
  }
});

const MUTANTS = [
  ...interestMutants,
  ...paymentMutants,
  ...marketMutants,
  ...eventMutants,
  ...redemptionMutants,
  ...conversionMutants,
  ...priceMutants,
  ...cashMutants,
  ...deliveryMutants,
  ...covenantMutants,
];

/** Each mutant is one mistake that somebody could make; the scenario that is named must find it. */
describe('a note that says something else fails its scenarios', () => {
  for (const mutant of MUTANTS) {
    test(mutant.title, () => {
      const named = mutant.foundBy === 'the compiler' ? undefined : mutant.foundBy;
      expect(findOut(mutate(mutant), named)).toBe(mutant.foundBy);
    });
  }
});

test('the rule against increases alone keeps similar notes from raising the price', () => {
  const text = mutate({ title: 'set in place of reduce', edits: [SIMILAR_NOTES_SET] });
  expect(findOut(text, 'Similar notes of a higher conversion price raise nothing')).toBe('nobody');
});

/** Who finds it out: the compiler, a scenario by its title (of those of one title, if one is given). */
function findOut(text: string, title?: string): string {
  const runs = runScenarios(text, title);
  if (runs === null) return 'the compiler';
  for (const run of runs) if (!isMet(run)) return run.title;
  return 'nobody';
}

function mutate({ edits }: Mistake): string {
  let text = noteText;
  for (const { from, to } of edits) {
    // A mutant of words that are not there would be the note itself, or found out for nothing.
    if (!text.includes(from)) throw new Error(`The note does not say “${from}”.`);
    text = text.replaceAll(from, () => to);
  }
  return text;
}

import { describe, expect, test } from 'vitest';
import { cashMutants } from './mutations/cash-mutants.ts';
import { conversionMutants } from './mutations/conversion-mutants.ts';
import { marketMutants } from './mutations/market-mutants.ts';
import type { Mutant } from './mutations/mutants.ts';
import { priceMutants, SIMILAR_NOTES_SET } from './mutations/price-mutants.ts';
import { isMet, runScenarios } from './mutations/run-scenarios.ts';
import { noteText } from './oracle-cases/compiled-note.ts';

describe('the scenarios of the note', () => {
  for (const run of runScenarios(noteText) ?? []) {
    test(run.title, () => {
      expect(run.findings).toEqual([]);
      const failed = run.verdicts.filter((verdict) => !verdict.isMet);
      expect(failed.map(({ expected, found }) => ({ expected, found }))).toEqual([]);
    });
  }
});

/** Each mutant is one mistake that somebody could make; the scenarios of the file must find it. */
describe('a note that says something else fails its scenarios', () => {
  for (const mutant of [...priceMutants, ...cashMutants, ...conversionMutants, ...marketMutants]) {
    test(mutant.title, () => {
      expect(findOut(mutate(mutant))).toBe(mutant.foundBy ?? 'a scenario');
    });
  }
});

test('the rule against increases alone keeps similar notes from raising the price', () => {
  const text = mutate({ title: 'set in place of reduce', edits: [SIMILAR_NOTES_SET] });
  expect(findOut(text)).toBe('nobody');
});

function findOut(text: string): 'the compiler' | 'a scenario' | 'nobody' {
  const runs = runScenarios(text);
  if (runs === null) return 'the compiler';
  for (const run of runs) if (!isMet(run)) return 'a scenario';
  return 'nobody';
}

function mutate({ edits }: Mutant): string {
  let text = noteText;
  for (const { from, to } of edits) {
    // A mutant of words that are not there would be the note itself, or found out for nothing.
    if (!text.includes(from)) throw new Error(`The note does not say “${from}”.`);
    text = text.replaceAll(from, () => to);
  }
  return text;
}

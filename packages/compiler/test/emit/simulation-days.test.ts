import { compile } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeParts } from '../../src/emit/simulation/parts.ts';
import { DirectLaw } from './direct-law.ts';

/** Parts of spans of days between dates that are given, of an event, and of the date in question. */
const DAYS = `
contract "Parts of Days"
  currency USD
  in effect from Start
party Borrower

clause §1 "Fees"
  blank Start, End : date
  blank Fee : money
  Owed starts at $0
  event Drawing by Borrower
    Drawn : money
    Drawn On : date
  upon Drawing
    increase Owed by Drawn * days from Drawn On to End / 30 days
  Pro Rated means Fee * days from Start to End / 30 days
  So Far means Fee / 365 days * days from Start to the date in question
  Each Day means Fee / days from Start to End
  Counted means days from Start to the date in question, but not above 30 days
  Least means the lesser of days from Start to End, 2 weeks and 2 * days from Start to the date in question
  Longer means 2 * days from Start to End is more than 45 days
  Cost means the sum of (Drawn * days from Drawn On to End / 360 days) for each Drawing
`;

test('parts of spans of days need no engine, and come out as its', () => {
  const { ir } = compile({ path: 'days.terms', text: DAYS });
  if (ir === null) throw new Error('days.terms does not compile.');
  const law = new DirectLaw(ir);
  expect(law.wanted.definitions).toHaveLength(ir.definitions.length);
  expect(writeParts(ir, law.wanted, 'exact').shared.isTimed).toBe(false);
  fc.assert(
    fc.property(law.questions(), (question) => {
      const { given, expected } = law.ask(question);
      expect(given).toEqual(expected);
    }),
    { numRuns: 40, seed: 20_060_308 },
  );
});

import { parse } from '@termsheet/dsl';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleScenario } from '../../src/inputs/diagnostics/example-contract.ts';
import { readScenarios } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';

const scenario = exampleScenario(
  'given Principal Amount is $500,000',
  '  and Issue Date is November 15, 2005',
  '  and Day Count is "actual days"',
  '  and Closing Price on March 6, 2006 is $0.31 per share',
  '  and Market Maker Bids on March 6, 2006 is $0.30 per share, $0.31 per share',
  '  and Look Back is 10 Trading Days',
  'on March 8, 2006 Issuance',
  '  Base Share Price is $0.20 per share',
  'expect on March 9, 2006',
  '  Conversion Price is $0.20 per share',
  '  Conversion Shares for $100,000 is 500,000 shares',
);
const from = scenario.indexOf('scenario "');

test('a scenario with words cut out and put elsewhere never throws', () => {
  const words = scenario.slice(from).split(/(\s+)/);
  const word = fc.nat({ max: words.length - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 4 }), (swaps) => {
      const mangled = [...words];
      for (const [to, taken] of swaps) mangled[to] = words[taken] ?? '';
      const text = scenario.slice(0, from) + mangled.join('');
      const { file } = parse({ path: 'example.terms', text });
      for (const { diagnostics } of readScenarios(file, exampleIr)) {
        for (const { span } of diagnostics) {
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

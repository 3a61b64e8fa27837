import { describe, expect, test } from 'vitest';
import { exampleScenarios } from '../../src/inputs/diagnostics/example-contract.ts';
import type { ReadScenario } from '../../src/inputs/index.ts';
import { readExampleScenarios } from './read-example-scenario.ts';

const ISSUED = [
  'the note as issued',
  'given Principal Amount is $500,000',
  '  and Issue Date is March 1, 2006',
  '  and Closing Price on March 6, 2006 is $0.30 per share',
  '  and Closing Price on March 7, 2006 is $0.31 per share',
];

/** The scenario `example` of these lines, below the note as issued. */
function below(...lines: readonly string[]): ReadScenario {
  const read = readExampleScenarios(exampleScenarios(ISSUED, ['example', ...lines]));
  const last = read.at(-1);
  if (last === undefined) throw new Error('There is a scenario.');
  return last;
}

/** The same scenario, with all its lines written out. */
function written(...lines: readonly string[]): ReadScenario['inputs'] {
  const [read] = readExampleScenarios(exampleScenarios(['example', ...lines]));
  if (read === undefined) throw new Error('There is a scenario.');
  return read.inputs;
}

describe('what another scenario is given', () => {
  test('is given here too, beside what this one says', () => {
    const { inputs, diagnostics } = below(
      'given as in "the note as issued"',
      '  and Listed is yes',
    );
    expect(diagnostics).toEqual([]);
    expect(inputs).toEqual(written(...ISSUED.slice(1), '  and Listed is yes'));
  });

  test('gives way, whole, to what this one says of the same Term', () => {
    const { inputs, diagnostics } = below(
      'given Closing Price on March 8, 2006 is none',
      '  and as in "the note as issued"',
      '  and Principal Amount is $1',
    );
    expect(diagnostics).toEqual([]);
    expect(inputs).toEqual(
      written(
        'given Principal Amount is $1',
        '  and Issue Date is March 1, 2006',
        '  and Closing Price on March 8, 2006 is none',
      ),
    );
  });

  test('can come from several, which must not give the same', () => {
    const texts = exampleScenarios(
      ISSUED,
      ['another', 'given Issue Date is March 2, 2006'],
      ['example', 'given as in "the note as issued"', '  and as in "another"'],
      [
        'settled',
        'given as in "the note as issued"',
        '  and as in "another"',
        '  and Issue Date is March 3, 2006',
      ],
    );
    const [, , unsettled, settled] = readExampleScenarios(texts);
    expect(unsettled?.diagnostics.map(({ code }) => code)).toEqual(['input-given-twice']);
    expect(settled?.diagnostics).toEqual([]);
  });

  test('is no more than its givens: nothing happens, and nothing is expected', () => {
    const texts = exampleScenarios(
      [
        'the first',
        'given Principal Amount is $5',
        'on March 8, 2006 Closing',
        'expect on March 8, 2006',
        '  Principal Amount is $5',
      ],
      ['example', 'given as in "the first"'],
    );
    const [, second] = readExampleScenarios(texts);
    expect(second?.expectations).toEqual([]);
    expect(second?.inputs.occurrences).toEqual([]);
    expect(second?.inputs.blanks).toEqual(written('given Principal Amount is $5').blanks);
  });

  test('is of a scenario above, never of the scenario itself or of one below', () => {
    const texts = exampleScenarios(
      ['itself', 'given as in "itself"'],
      ['above', 'given as in "below"'],
      ['below', 'given Listed is yes'],
    );
    const codes = readExampleScenarios(texts).map(({ diagnostics }) => diagnostics[0]?.code);
    expect(codes).toEqual(['input-unknown-scenario', 'input-unknown-scenario', undefined]);
  });
});

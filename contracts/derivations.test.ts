import { compile, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, type Step } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from './catalogue/real-contracts.ts';
import { absent } from './catalogue/shared-file.ts';
import { CASES, readOracleCases } from './catalogue/oracle-cases.ts';
import { walkOracle } from './derivations/walk-oracle.ts';
import { newWalk, walkDerivation } from './derivations/walk-derivation.ts';

/** Of so many scenarios one is walked here; `pnpm fuzz derivations` walks all of them. */
const ONE_OF = 8;

test('every derivation of a worked case ends in inputs, and each of its steps comes to what it says', (context) => {
  if (readOracleCases() === null) return absent(context, CASES);
  const walked = newWalk();
  for (const contract of CONTRACTS) walkOracle(contract, (place) => place % ONE_OF === 0, walked);
  expect(walked.faults).toEqual([]);
  expect(walked.recomputed).toBeGreaterThan(3_000);
});

describe('a walk finds', () => {
  const { ir } = compile({
    path: 'note.terms',
    text: `contract "Note"
  currency USD

share class Common Stock

clause §1 "Price"
  blank Principal : money
  fact Price : price of Common Stock
  Shares means
    (Principal / Price), rounded up to whole shares
`,
  });
  if (ir === null) throw new Error('the note does not compile');
  const program = makeExecutable(ir);
  const text = '{"blanks": {"Principal": "100"}, "facts": {"Price": "0.07"}}';
  const { inputs } = readScenarioFile(text, ir);
  const sound = new Evaluation(program, inputs, 'derivations').on(13_000).explainDefinition(0);
  const walk = (change: (step: Step) => Partial<Step>): readonly string[] => {
    const walked = newWalk();
    const steps = sound.steps.map((step) => ({ ...step, ...change(step) }));
    walkDerivation(walked, { ...sound, steps }, { program, title: 'Shares' });
    return walked.faults;
  };

  test('nothing in a sound derivation', () => {
    expect(walk(() => ({}))).toEqual([]);
  });

  test.each<[string, (step: Step) => Partial<Step>, RegExp]>([
    [
      'a figure that is wrong',
      ({ id, value }) => (id === sound.root ? { value: Exact.of(1428) } : { value }),
      /comes to/u,
    ],
    [
      'an input that is another',
      ({ kind }) => (kind === 'fact' ? { value: Exact.ONE } : {}),
      /comes to/u,
    ],
    [
      'a step without its clause',
      ({ kind }) => (kind === 'blank' ? { clause: null } : {}),
      /no clause/u,
    ],
    ['a term that is not shown', () => ({ operands: [] }), /does not show|comes to/u],
    [
      'an end that is no input',
      ({ kind }) => (kind === 'fact' ? { kind: 'definition' } : {}),
      /no input|does not show/u,
    ],
  ])('%s', (_, change, message) => {
    expect(walk(change).join('\n')).toMatch(message);
  });
});

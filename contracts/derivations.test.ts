import { compile, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import { Evaluation, Exact, type Step } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { newWalk, walkDerivation } from './derivations/walk-derivation.ts';

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

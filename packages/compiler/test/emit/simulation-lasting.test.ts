import { readFileSync } from 'node:fs';
import { compile, readScenarioFile } from '@termsheet/compiler';
import { parseIsoDate } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ir } from '../../src/ir/ir.ts';
import { DirectLaw } from './direct-law.ts';

test.each([
  ['what may change of itself is found on the day on which the engine finds it', 'lasting'],
  [
    'what comes of an event in doubt is in doubt from the day on which it is for the engine',
    'in-doubt',
  ],
  ['so is what comes so long after it, and what may be done already', 'after-doubt'],
  ['so is what it writes if it happens only now', 'tried-again'],
])(
  '%s',
  (_, name) => {
    const law = new DirectLaw(read(new URL(`fixtures/${name}.terms`, import.meta.url)));
    const agrees = fc.property(law.questions(), (question) => {
      const { given, expected } = law.ask(question);
      expect(given).toEqual(expected);
    });
    fc.assert(agrees, { numRuns: 40, seed: 20_061_123 });
  },
  120_000,
);

const WAIVER = { blanks: { 'Issue Date': '2005-12-01', 'Relief Date': '2005-12-12' } };
const DRAWS = [
  { on: '2005-12-05', event: 'Draw', Drawn: '9' },
  { on: '2005-12-09', event: 'Notice' },
];

const ALONE = { ...WAIVER, events: DRAWS, facts: { 'Is Waived': false, 'Market Price': '9' } };

/** Each is a doubt from the first day on, of which something else comes on a later day. */
test.each([
  ['that a date is over', 'Rate', '2005-12-13', { ...WAIVER, facts: { 'Is Insolvent': false } }],
  ['that a Draw is behind', 'Level', '2005-12-05', { ...WAIVER, events: DRAWS }],
  ['that a Notice is five days old', 'Former', '2005-12-14', { ...WAIVER, events: DRAWS }],
  ['that another event happens with it', 'Base', '2005-12-11', ALONE],
])('an event in doubt is tried again on the day on which it turns out %s', (_, term, on, told) => {
  const ir = read(new URL('fixtures/tried-again.terms', import.meta.url));
  const law = new DirectLaw(ir);
  const [before, from] = [0, 1].map((more) => (parseIsoDate(on) ?? 0) - 1 + more);
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify({ ...told, on }), ir);
  expect(diagnostics).toEqual([]);
  const asked = [...law.wanted.definitions, ...law.wanted.states].map(() => null);
  const place = ir.states.findIndex(({ name }) => name === term);
  const at = law.wanted.definitions.length + law.wanted.states.indexOf(place);
  const [known = [], open = []] = [before, from].map((day = 0) => {
    const { given, expected } = law.ask({ inputs, days: [day], asked });
    expect(given).toEqual(expected);
    return given;
  });
  expect(known[at]).not.toBe('unknown');
  expect(open[at]).toBe('unknown');
});

function read(url: URL): Ir {
  const { ir } = compile({ path: 'lasting.terms', text: readFileSync(url, 'utf8') });
  if (ir === null) throw new Error('The contract has errors.');
  return ir;
}

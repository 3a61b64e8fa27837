import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const AMBIGUITY = [
  'ambiguous Fee Base',
  '  reading "principal" is $100',
  '  reading "price" is $90',
  'Fee means 1% of Fee Base',
  '',
];
const PRINCIPAL = [
  'scenario "by principal"',
  '  given Fee Base is "principal"',
  '  expect on January 5, 2026',
  '    Fee is $1',
];
const PRICE = [
  'scenario "by price"',
  '  given Fee Base is "price"',
  '  expect on January 5, 2026',
  '    Fee is $0.90',
];

/** A reading of an ambiguity that no scenario of the file chooses. */
export const readingNotChosen = defineDiagnostic<{
  readonly name: string;
  readonly reading: string;
}>({
  code: 'reading-not-chosen',
  severity: 'information',
  message: ({ name, reading }) => `No scenario chooses the reading “${reading}” of \`${name}\`.`,
  why: () =>
    'A reading is shown by the figures that come of it; one that no scenario chooses has never been seen to give any.',
  help: ({ name, reading }) => `Write a scenario with \`given ${name} is "${reading}"\`.`,
  examples: {
    bad: exampleFile(...AMBIGUITY, ...PRINCIPAL),
    good: exampleFile(...AMBIGUITY, ...PRINCIPAL, ...PRICE),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const WARRANT = ['blank Value : money', 'Price means $3 per share of Common Stock'];

/** A figure that the readings of a text round in different ways. */
export const roundingNotSettled = defineDiagnostic<{ readonly name: string }>({
  code: 'rounding-not-settled',
  severity: 'information',
  message: ({ name }) => `The readings of \`${name}\` round one figure in different ways.`,
  why: () =>
    'The text does not settle what becomes of the rest that makes no whole share, cent or certificate. Whoever works it out chooses, and an amount that is to be met exactly can be missed by either way.',
  help: () =>
    'Say in the contract which way it is rounded, and what becomes of the rest. Until then a scenario for each reading shows the difference.',
  examples: {
    bad: exampleFile(
      ...WARRANT,
      'ambiguous Shares Due',
      '  reading "the rest counts" is (Value / Price), rounded up to whole shares',
      '  reading "the rest falls away" is (Value / Price), rounded down to whole shares',
    ),
    good: exampleFile(...WARRANT, 'Shares Due means (Value / Price), rounded down to whole shares'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Readings of one ambiguity with different types. */
export const readingTypesDiffer = defineDiagnostic<{
  readonly name: string;
  readonly left: string;
  readonly right: string;
}>({
  code: 'reading-types-differ',
  severity: 'error',
  message: ({ name, left, right }) => `One reading of \`${name}\` is ${left}, this is ${right}.`,
  why: () => 'A term has one unit, whichever reading is chosen.',
  help: () => 'Bring the readings to one unit.',
  examples: {
    bad: exampleFile('ambiguous Release', '  reading "gross" is $100', '  reading "net" is 90%'),
    good: exampleFile(
      'ambiguous Release',
      '  reading "gross" is $100',
      '  reading "net" is 90% of $100',
    ),
  },
});

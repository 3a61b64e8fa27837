import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An ambiguity in which some readings are labels and some have values. */
export const readingsMixed = defineDiagnostic<{ readonly name: string }>({
  code: 'readings-mixed',
  severity: 'error',
  message: ({ name }) => `This reading of \`${name}\` has no value, but another has one.`,
  why: () =>
    'Either the readings are labels, which definitions compare, or each gives the value itself.',
  help: () => 'Give every reading a value with `is …`, or none.',
  examples: {
    bad: exampleFile('ambiguous Release', '  reading "gross" is $100', '  reading "net"'),
    good: exampleFile('ambiguous Release', '  reading "gross" is $100', '  reading "net" is $90'),
  },
});

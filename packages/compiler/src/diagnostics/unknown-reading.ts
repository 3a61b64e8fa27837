import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A label that is none of the ambiguity's readings. */
export const unknownReading = defineDiagnostic<{
  readonly name: string;
  readonly label: string;
  readonly labels: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'unknown-reading',
  severity: 'error',
  message: ({ name, label }) => `\`${name}\` has no reading "${label}".`,
  why: () => 'A reading that does not exist can never be chosen.',
  help: ({ labels, nearest }) =>
    nearestOr(nearest, `Its readings are ${labels.map((other) => `"${other}"`).join(', ')}.`),
  examples: {
    bad: exampleFile(
      'ambiguous Compounding',
      '  reading "none"',
      '  reading "annually"',
      'Is Compound means Compounding is "yearly"',
    ),
    good: exampleFile(
      'ambiguous Compounding',
      '  reading "none"',
      '  reading "annually"',
      'Is Compound means Compounding is "annually"',
    ),
  },
});

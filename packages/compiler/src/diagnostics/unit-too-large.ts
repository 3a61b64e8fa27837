import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A unit multiplied by itself too often to mean anything. */
export const unitTooLarge = defineDiagnostic<Record<string, never>>({
  code: 'unit-too-large',
  severity: 'error',
  message: () => 'This multiplies a quantity by itself so often that no amount has such a unit.',
  why: () => 'Money times money is no money; a figure like this is a slip.',
  help: () => 'Look for a figure that is multiplied by itself again and again.',
  examples: {
    bad: exampleFile(
      'First means $1 * $1',
      'Power A means First * First',
      'Power B means Power A * Power A',
      'Power C means Power B * Power B',
      'Power D means Power C * Power C',
      'Power E means Power D * Power D',
      'Power F means Power E * Power E',
      'Power G means Power F * Power F',
      'Power H means Power G * Power G',
      'Power I means Power H * Power H',
      'Last Power means Power I * Power I',
    ),
    good: exampleFile('First means $1 * 1', 'Power A means First * 2'),
  },
});

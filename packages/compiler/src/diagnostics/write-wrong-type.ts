import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A rule that writes a value of another type. */
export const writeWrongType = defineDiagnostic<{
  readonly name: string;
  readonly how: string;
  readonly wanted: string;
  readonly found: string;
}>({
  code: 'write-wrong-type',
  severity: 'error',
  message: ({ name, how, wanted, found }) =>
    `\`${name}\` is ${wanted}; it cannot be ${how} ${found}.`,
  why: () => 'A quantity keeps its unit through its whole history.',
  help: ({ wanted }) =>
    `Write what comes to ${wanted}, or name the Term that the rule is meant to change.`,
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to 2%',
    ),
    good: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to 2% of Ratchet',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Definitions solved together that no input can give a value. */
export const noSolution = defineDiagnostic<{ readonly name: string; readonly reason: string }>({
  code: 'no-solution',
  severity: 'error',
  message: ({ name, reason }) => `\`${name}\` can never have a value: ${reason}.`,
  why: () => 'Whatever the inputs are, everything that reads it would be impossible.',
  help: () =>
    'Hold the definitions against the contract: one of them counts something twice, leaves something out, or wants a rounding or bounds.',
  examples: {
    bad: exampleFile(
      'First : money means Second + $1',
      'Second : money means First',
      'solved together First and Second',
    ),
    good: exampleFile(
      'First : money means 50% of Second + $1',
      'Second : money means First',
      'solved together First and Second',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A limit of another unit than what it limits. */
export const unitMismatchLimit = defineDiagnostic<{
  readonly left: string;
  readonly right: string;
}>({
  code: 'unit-mismatch-limit',
  severity: 'error',
  message: ({ left, right }) => `The limit is ${right}, but what it limits is ${left}.`,
  why: () => 'A value can only be kept above or below one of its own unit.',
  help: () => 'Write the limit in the unit of what it limits.',
  examples: {
    bad: exampleFile('blank Principal : money', 'Rest means Principal - $100, but not below 1'),
    good: exampleFile('blank Principal : money', 'Rest means Principal - $100, but not below $1'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `no adjustment … under §` where no rule of that section changes the quantity. */
export const exceptionWithoutRule = defineDiagnostic<{
  readonly state: string;
  readonly section: string;
}>({
  code: 'exception-without-rule',
  severity: 'error',
  message: ({ state, section }) =>
    `No rule under ${section} changes \`${state}\`, so there is nothing to except.`,
  why: () =>
    'An exception to a rule that does not exist has no effect; the reference, or the rule, is missing.',
  help: () => 'Name the section whose rule is meant, or one that contains it.',
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to $2',
      'no adjustment of Ratchet under §2 increases it',
    ),
    good: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to $2',
      'no adjustment of Ratchet under §1 increases it',
    ),
  },
});

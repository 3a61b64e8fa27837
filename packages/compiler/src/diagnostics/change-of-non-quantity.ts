import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `reduce` or `increase` of what is no amount. */
export const changeOfNonQuantity = defineDiagnostic<{
  readonly name: string;
  readonly how: string;
  readonly found: string;
}>({
  code: 'change-of-non-quantity',
  severity: 'error',
  message: ({ name, how, found }) =>
    `\`${name}\` is ${found}; only an amount can be ${how} something.`,
  why: () => 'Only an amount can become more or less.',
  help: () => 'Write `set … to …`.',
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Closed starts at no',
      'upon Issuance',
      '  increase Closed by 1',
    ),
    good: exampleFile(
      'event Issuance',
      'Closed starts at no',
      'upon Issuance',
      '  set Closed to yes',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `A of B` is one Term; it is not declared, but A and B are. */
export const unknownTermOf = defineDiagnostic<{
  readonly name: string;
  readonly left: string;
  readonly right: string;
}>({
  code: 'unknown-term-of',
  severity: 'error',
  message: ({ name, left, right }) =>
    `\`${name}\` is not declared, but \`${left}\` and \`${right}\` are.`,
  why: () =>
    `Capitalised words joined by \`of\` are one Term, as in \`Notice of Conversion\`, so this reads as a single name.`,
  help: ({ left, right }) =>
    `If \`${left}\` is a field of the event \`${right}\`, or of the one that the field \`${right}\` names, write \`${left} of the ${right}\`; if it takes an argument, write \`${left} for …\`; if it is one Term, declare it.`,
  examples: {
    bad: exampleFile(
      'event Issuance',
      '  Price : price of Common Stock',
      'Charge for each Issuance means Price of Issuance',
    ),
    good: exampleFile(
      'event Issuance',
      '  Price : price of Common Stock',
      'Charge for each Issuance means Price of the Issuance',
    ),
  },
});

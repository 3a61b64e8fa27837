import { defineDiagnostic } from '@termsheet/dsl';
import { didYouMean, shown } from '../../inputs/diagnostics/wording.ts';
import { exampleTemplate } from './example-template.ts';

/** A word of the template that the contract does not have. */
export const templateUnknownName = defineDiagnostic<{
  readonly what: string;
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'template-unknown-name',
  severity: 'error',
  message: ({ what, name }) => `This contract has no ${what} \`${shown(name)}\`.`,
  why: () =>
    'A certificate speaks in the words of its contract. What the contract does not have, it cannot certify.',
  help: ({ nearest }) => didYouMean(nearest, 'Write the name as the contract spells it.'),
  examples: {
    bad: exampleTemplate('The price was {Conversion Prise before the adjustment}.'),
    good: exampleTemplate('The price was {Conversion Price before the adjustment}.'),
  },
});

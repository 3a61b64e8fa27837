import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** `{when …}` with what is not a condition. */
export const templateWhen = defineDiagnostic<{ readonly words: string }>({
  code: 'template-when',
  severity: 'error',
  message: ({ words }) => `\`${words}\` is not a condition.`,
  why: () => 'Whether the words behind it stand is decided by a yes or a no.',
  help: () =>
    'Write a comparison, such as `{when Conversion Price is less than $1 per share}`, or a Term that is yes or no.',
  examples: {
    bad: exampleTemplate('{when Conversion Price} The price is known.'),
    good: exampleTemplate('{when Conversion Price is more than $1 per share} The price is high.'),
  },
});

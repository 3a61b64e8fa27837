import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** Words of an adjustment in a document that certifies none. */
export const templateWithoutAdjustment = defineDiagnostic<{ readonly words: string }>({
  code: 'template-without-adjustment',
  severity: 'error',
  message: ({ words }) =>
    `\`{${words}}\` speaks of an adjustment, and this document certifies none.`,
  why: () =>
    'Which Term was adjusted is said once, in the heading, so that a document is never made where nothing was.',
  help: () => 'Write `adjusts: ` and the name of the Term into the heading.',
  examples: {
    bad: exampleTemplate('It took effect on {the effective date of the adjustment}.', ''),
    good: exampleTemplate('It took effect on {the effective date of the adjustment}.'),
  },
});

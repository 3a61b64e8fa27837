import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Ownership Limit means 9.9%');

/** A limit on what is held of the shares outstanding, which the issue itself makes more. */
export const percentBeforeOrAfter = defineDiagnostic<{ readonly words: string }>({
  code: 'percent-before-or-after',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” does not say whether the shares now issued are among those outstanding.`,
  why: () =>
    'The issue that the limit is for adds to the shares outstanding. Counted with them the limit lets more through than without; the difference is a part of the limit itself.',
  help: () =>
    'Write `of the shares outstanding immediately after giving effect to the conversion`, or `immediately before`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'No conversion may make the Holder own more than 9.9% of the outstanding shares of Common Stock.\n',
      good: 'No conversion may make the Holder own more than 9.9% of the outstanding shares of Common Stock, after giving effect to it.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** Shares valued as if converted, in a contract that limits conversion. */
export const hypotheticalConversionAndLimit = defineDiagnostic<{
  readonly words: string;
  readonly places: number;
}>({
  code: 'hypothetical-conversion-and-limit',
  severity: 'information',
  message: ({ words, places }) =>
    `“${words}” counts shares as if converted, and does not say whether the limit on conversion counts (${places === 1 ? 'one place' : `${places} places`}).`,
  why: () =>
    'The contract lets the holder convert only up to a part of the shares outstanding. Shares beyond it may count in the value, or be worth nothing in it.',
  help: () => 'Write `without giving effect to any limitation on conversion`, or `subject to` it.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'No conversion may make the Holder own more than 9.9% of the outstanding shares, after giving effect to it. The price is the average multiplied by the number of shares issuable upon conversion of the note.\n',
      good: 'No conversion may make the Holder own more than 9.9% of the outstanding shares, after giving effect to it. The price is the average multiplied by the number of shares issuable upon conversion of the note, without regard to any limitation.\n',
    },
  },
});

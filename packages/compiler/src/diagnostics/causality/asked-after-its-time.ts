import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const SALE = [
  'party Buyer',
  'event Completion',
  'event Claim by Buyer',
  '  Claimed : money',
  'fact Licence Is Lost : yes/no',
  'Price starts at $1,000',
  'right To Claim',
  '  Buyer may elect by Claim',
  '  while there is a Completion',
  'upon Claim when there is a Default',
  '  reduce Price by Claimed, but not below $0',
];

/** An event that can come only before another, asked for by what can be done only after it. */
export const askedAfterItsTime = defineDiagnostic<{
  readonly act: string;
  readonly event: string;
  /** The event after which the one cannot come, and before which the act cannot. */
  readonly end: string;
}>({
  code: 'asked-after-its-time',
  severity: 'information',
  message: ({ act, event, end }) =>
    `\`${act}\` turns on \`${event}\`, which cannot come any more once there is a \`${end}\`, and \`${act}\` is there only after that.`,
  why: ({ event, end }) =>
    `What \`${event}\` is made of can happen after \`${end}\` as well, and is no \`${event}\` then. The words that wait for it protect nobody in the time for which they are written.`,
  help: ({ event, end }) =>
    `Say what counts after \`${end}\`: let \`${event}\` come at any time, or name what is meant instead.`,
  examples: {
    bad: exampleFile(
      ...SALE,
      'event Default occurs when Licence Is Lost and there is no Completion',
    ),
    good: exampleFile(...SALE, 'event Default occurs when Licence Is Lost'),
  },
});

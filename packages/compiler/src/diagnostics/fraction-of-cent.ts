import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = [
  'party Holder',
  'event Order',
  '  Price Paid : money',
  'obligation Fee',
  '  for each Order',
];
const DUE = '  due on demand';

/** A payment that can come to a fraction of a cent, which no rounding takes away. */
export const fractionOfCent = defineDiagnostic<{ readonly name: string }>({
  code: 'fraction-of-cent',
  severity: 'information',
  message: ({ name }) => `This can make what \`${name}\` pays a fraction of a cent.`,
  why: () =>
    'Nobody can pay a fraction of a cent, and nothing rounds this one: two who work it out can each be a cent off. By these words the fraction stays owed.',
  help: () =>
    'Write `, rounded half up to the cent`, up or down, if the contract says so. If it is silent, so is this.',
  examples: {
    bad: exampleFile(...FEE, '  Company pays Price Paid / 3 to Holder', DUE),
    good: exampleFile(
      ...FEE,
      '  Company pays (Price Paid / 3), rounded half up to the cent to Holder',
      DUE,
    ),
  },
});

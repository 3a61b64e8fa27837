import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `to whole shares` of what is no shares, `to the cent` of what is no money. */
export const roundingPlaceUnit = defineDiagnostic<{
  readonly place: string;
  readonly found: string;
}>({
  code: 'rounding-place-unit',
  severity: 'error',
  message: ({ place, found }) => `This is ${found}; it cannot be rounded \`${place}\`.`,
  why: () =>
    '`to whole shares` rounds a number of shares, `to the cent` an amount of money or a price.',
  help: () => 'Round what is meant, or write `to 4 decimals`, which rounds any amount.',
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Converted means (Principal * 2), rounded up to whole shares',
    ),
    good: exampleFile(
      'blank Principal : money',
      'Converted means (Principal / $2 per share), rounded up to whole shares',
    ),
  },
});

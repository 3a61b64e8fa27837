import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A share class that is not declared. */
export const unknownShareClass = defineDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-share-class',
  severity: 'error',
  message: ({ name }) => `There is no share class \`${name}\`.`,
  why: () => 'Shares of different classes never mix, so each class is declared once.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare it in the heading: \`share class ${name}\`.`),
  examples: {
    bad: exampleFile('Reserve means 100 shares of Preferred Stock'),
    good: exampleFile('Reserve means 100 shares of Common Stock'),
  },
});

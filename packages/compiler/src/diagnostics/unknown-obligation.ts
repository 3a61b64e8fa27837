import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** `the unpaid amount of X` where X is no obligation. */
export const unknownObligation = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-obligation',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `There is no obligation \`${name}\`.`
      : `\`${name}\` is ${symbolKindWords[isA]}, not an obligation.`,
  why: () => 'Only what is owed can be unpaid.',
  help: ({ nearest }) => nearestOr(nearest, 'Name an obligation to pay or to deliver.'),
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Arrears means the unpaid amount of Fees',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      'Arrears means the unpaid amount of Fee',
    ),
  },
});

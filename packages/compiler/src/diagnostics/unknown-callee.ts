import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** `X for Y` where X takes nothing. */
export const unknownCallee = defineDiagnostic<{
  readonly name: string;
  readonly isA: SymbolKind | null;
  readonly nearest: string | null;
}>({
  code: 'unknown-callee',
  severity: 'error',
  message: ({ name, isA }) =>
    isA === null
      ? `\`${name}\` is not declared.`
      : `\`${name}\` is ${symbolKindWords[isA]} and cannot be asked \`for\` anything.`,
  why: () =>
    'Only a definition with a parameter, or what is kept for each occurrence of an event, has a value for something.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare it with its parameter: \`${name} for Amount (money) means …\`.`),
  examples: {
    bad: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Shore for $100'),
    good: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Share for $100'),
  },
});

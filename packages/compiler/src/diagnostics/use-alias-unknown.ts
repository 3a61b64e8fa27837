import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import type { SymbolKind } from '../bound/symbol.ts';

/** A `with` line that names what this document does not declare. */
export const useAliasUnknown = defineDiagnostic<{
  readonly name: string;
  readonly meant: string;
  readonly kind: SymbolKind;
}>({
  code: 'use-alias-unknown',
  severity: 'error',
  message: ({ meant, kind }) => `\`${meant}\` is not declared as ${symbolKindWords[kind]} here.`,
  why: () =>
    'A `with` line can say which event, party, share class or calendar of this document is meant by one of the other; it must be one that this document has.',
  help: ({ name, kind }) =>
    `Declare ${symbolKindWords[kind]} of that name, or leave the line out: \`${name}\` then stands by itself.`,
  examples: {
    bad: exampleDeal(
      ['use "cap.terms" as First', '  with Waiver is Consent'],
      'Limit means First Half Cap',
    ),
    good: exampleDeal(
      ['use "cap.terms" as First', '  with Waiver is Consent'],
      'event Consent',
      'Limit means First Half Cap',
    ),
  },
});

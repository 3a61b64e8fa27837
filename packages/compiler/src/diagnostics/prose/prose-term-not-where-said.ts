import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Closing Price means $5 per share', 'Cap means $100');
const TEXT =
  '1.1 PRICE. "Closing Price" means the last sale.\n\n1.2 CAP. The Closing Price (as defined ';

/** A Term that the prose says is defined in a place where it is not. */
export const proseTermNotWhereSaid = defineDiagnostic<{
  readonly term: string;
  readonly said: string;
  /** Where it is defined; null where it is nowhere. */
  readonly found: string | null;
}>({
  code: 'prose-term-not-where-said',
  severity: 'information',
  message: ({ term, said, found }) =>
    `The prose says that “${term}” is defined ${said}; ${found === null ? 'it is defined nowhere' : `it is defined ${found}`}.`,
  why: ({ found }) =>
    found === null
      ? 'A formula that rests on it has no value: the contract leaves a hole here.'
      : 'The reference may be stale, or another definition may have been meant.',
  help: ({ found }) =>
    found === null
      ? 'Declare it `unresolved` with the reason in quotes, or as a fact that somebody attests.'
      : 'Say in a comment which definition you took.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: `${TEXT}in Section 1.2) counts.\n`, good: `${TEXT}in Section 1.1) counts.\n` },
  },
});

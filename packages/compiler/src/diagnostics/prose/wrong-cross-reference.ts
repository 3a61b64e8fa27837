import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const TEXT =
  '1.1 EXTENSION. The Lender may extend the term by a year.\n\n1.2 FEES. The Company pays a fee of $100.\n\n1.3 TERM. The term is subject to extension, at the option of the Lender, as provided in ';

/** A reference of the prose to a part that does not speak of what it is cited for. */
export const wrongCrossReference = defineDiagnostic<{
  readonly kind: 'term' | 'act' | 'actor';
  readonly name: string;
  readonly reference: string;
  /** The part that defines the Term; null where none does, or where it is no Term. */
  readonly found: string | null;
}>({
  code: 'wrong-cross-reference',
  severity: 'information',
  message: ({ kind, name, reference, found }) => {
    const cited = {
      term: `The prose cites ${reference} for “${name}”, of which it nowhere speaks`,
      act: `The prose promises ${name} as provided in ${reference}, which provides for none`,
      actor: `The prose speaks of what the ${name} must do as required by ${reference}, which requires nothing of the ${name} and does not name it`,
    }[kind];
    return found === null ? `${cited}.` : `${cited}; it is defined in ${found}.`;
  },
  why: ({ kind }) =>
    ({
      term: 'The reference is stale or wrong, and what was meant has to be guessed: often it was right before parts were renumbered.',
      act: 'A right that rests on terms which are nowhere stated can be exercised by nobody: there is no length, no notice and no price for it.',
      actor:
        'Whether somebody has failed to do what is required cannot be told where nothing is required.',
    })[kind],
  help: ({ found }) =>
    found === null
      ? 'Declare what is missing `unresolved` with the reason in quotes, or write the readings and choose one.'
      : `Cite ${found}, or say in a comment which part you took.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: `${TEXT}Section 1.2.\n`, good: `${TEXT}Section 1.1.\n` },
  },
});

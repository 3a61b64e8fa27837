import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** The count of findings beyond those that are listed. */
export const furtherFindings = defineInputDiagnostic<{ readonly count: number }>({
  code: 'further-findings',
  message: ({ count }) => (count === 1 ? 'And 1 more finding.' : `And ${count} more findings.`),
  why: () =>
    'After the first hundred, findings are counted and not listed: most often they have one cause.',
  help: () => 'Mend those listed and read the inputs again.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: `{ "events": [${Array.from({ length: 101 }, () => '0').join(', ')}] }`,
    good: '{ "events": [] }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A key that the format requires. */
export const jsonMissingKey = defineInputDiagnostic<{ readonly key: string; readonly of: string }>({
  code: 'json-missing-key',
  message: ({ key, of }) => `"${key}" is missing from ${of}.`,
  why: () => 'Without it the entry cannot be placed.',
  help: ({ key }) => `Add "${key}".`,
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "events": [{ "event": "Issuance" }] }',
    good: '{ "events": [{ "on": "2006-03-08", "event": "Issuance" }] }',
  },
});

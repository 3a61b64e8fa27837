import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** Two events with one id. */
export const inputDuplicateId = defineInputDiagnostic<{ readonly id: string }>({
  code: 'input-duplicate-id',
  message: ({ id }) => `Two events have the id "${shown(id)}".`,
  why: () =>
    'An id tells one event from all others; with two of them, a reference to it has two meanings.',
  help: () => 'Give each event an id of its own, or none.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "events": [{ "on": "2006-03-08", "event": "Issuance", "id": "march" }, { "on": "2006-03-09", "event": "Issuance", "id": "march" }] }',
    good: '{ "events": [{ "on": "2006-03-08", "event": "Issuance", "id": "march" }, { "on": "2006-03-09", "event": "Issuance", "id": "second" }] }',
  },
});

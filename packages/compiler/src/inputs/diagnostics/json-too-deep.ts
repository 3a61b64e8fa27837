import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** Lists or objects nested beyond anything a scenario file can mean. */
export const jsonTooDeep = defineInputDiagnostic<{ readonly limit: number }>({
  code: 'json-too-deep',
  message: ({ limit }) => `Lists and objects stand inside one another more than ${limit} deep.`,
  why: () => 'A scenario file has no use for such depth; it would only exhaust the machine.',
  help: () => 'Remove the needless brackets.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: `{ "events": ${'['.repeat(40)}${']'.repeat(40)} }`,
    good: '{ "events": [] }',
  },
});

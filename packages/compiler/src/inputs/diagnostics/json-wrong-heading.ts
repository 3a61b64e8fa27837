import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A blank among the facts, a fact among the readings, and the like. */
export const jsonWrongHeading = defineInputDiagnostic<{
  readonly name: string;
  readonly what: string;
  readonly heading: string;
  readonly found: string;
}>({
  code: 'json-wrong-heading',
  message: ({ name, what, heading, found }) =>
    `\`${name}\` is ${what}; it belongs under "${heading}", not under "${found}".`,
  why: () =>
    'Blanks, facts and readings are written differently; under the wrong heading a value can be misread.',
  help: ({ heading }) => `Move it under "${heading}".`,
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Shares Outstanding": "58432100" } }',
    good: '{ "facts": { "Shares Outstanding": "58432100" } }',
  },
});

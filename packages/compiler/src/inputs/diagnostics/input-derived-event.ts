import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { shown } from './wording.ts';

const CONTRACT = `${EXAMPLE_CONTRACT}
clause §4 "Default"
  event Default occurs when Listed is no
  In Default means there is a Default

scenario "example"
  given Issue Date is March 1, 2006
    and Listed on March 8, 2006 is no
`;

/** An event reported that the contract makes happen by itself. */
export const inputDerivedEvent = defineInputDiagnostic<{ readonly name: string }>({
  code: 'input-derived-event',
  message: ({ name }) =>
    `\`${shown(name)}\` is not reported: the contract says by itself when it occurs.`,
  why: () =>
    'What the contract works out follows from the facts. A report beside it could only agree with it or contradict it.',
  help: () => 'Leave it out, and supply the facts and events from which it follows.',
  examples: {
    bad: `${CONTRACT}  on March 8, 2006 Default\n`,
    good: `${CONTRACT}  expect on March 8, 2006\n    In Default is yes\n`,
  },
});

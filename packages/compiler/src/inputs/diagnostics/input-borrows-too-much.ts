import { MAX_ROWS } from '../max-rows.ts';
import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenarios } from './example-contract.ts';

const LINES = 320;
const FEWEST_TOO_MANY = Math.floor(MAX_ROWS / LINES) + 1;

/** A long scenario, and as many as that which take over what it is given. */
function borrowing(count: number): string {
  const days = Array.from({ length: LINES }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${index === 0 ? 'given' : '  and'} Shares Outstanding on ${2000 + index}-${month}-01 is 5 shares`;
  });
  const others = Array.from({ length: count }, (_, index) => [`${index}`, 'given as in "long"']);
  return exampleScenarios(['long', ...days], ...others);
}

/** More lines taken over with `as in` than a file may have. */
export const inputBorrowsTooMuch = defineInputDiagnostic<{ readonly limit: number }>({
  code: 'input-borrows-too-much',
  message: ({ limit }) =>
    `With this line the scenarios of the file take over more than ${limit.toLocaleString('en-US')} lines from one another.`,
  why: () => 'The file would take too long to read; of this scenario nothing is taken over.',
  help: () => 'Put the scenarios into several files, or long series of prices into a table (CSV).',
  examples: { bad: borrowing(FEWEST_TOO_MANY), good: borrowing(2) },
});

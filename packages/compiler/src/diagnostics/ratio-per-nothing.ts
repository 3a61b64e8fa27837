import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `12.5 shares per $0`. */
export const ratioPerNothing = defineDiagnostic<Record<string, never>>({
  code: 'ratio-per-nothing',
  severity: 'error',
  message: () => 'This says so many for each amount of nothing.',
  why: () => 'A ratio divides by what stands after `per`, and nothing can be divided by zero.',
  help: () => 'Write the amount that the contract states, such as `per $1,000`.',
  examples: {
    bad: exampleFile('Conversion Rate means 12.5 shares of Common Stock per $0'),
    good: exampleFile('Conversion Rate means 12.5 shares of Common Stock per $1,000'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A condition, or a part of one, that contradicts itself. */
export const conditionNeverHolds = defineDiagnostic<Record<string, never>>({
  code: 'condition-never-holds',
  severity: 'warning',
  message: () => 'This can never hold.',
  why: () =>
    'It contradicts itself or what is asked for with it, whatever happens, so that what rests on it is dead words.',
  help: () =>
    'Correct the figure or the comparison. Where one of several is enough, write `or` or `any of`.',
  examples: {
    bad: exampleFile(
      'fact Last Sale : price of Common Stock, each Trading Day',
      'Depressed means Last Sale is less than $1 per share and Last Sale is more than $2 per share',
    ),
    good: exampleFile(
      'fact Last Sale : price of Common Stock, each Trading Day',
      'Depressed means Last Sale is less than $2 per share and Last Sale is more than $1 per share',
    ),
  },
});

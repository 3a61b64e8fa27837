import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A condition that no inputs can make fail. */
export const conditionAlwaysHolds = defineDiagnostic<Record<string, never>>({
  code: 'condition-always-holds',
  severity: 'warning',
  message: () => 'This can never fail to hold.',
  why: () =>
    'Whatever happens, it is so: it asks for nothing, although the contract means it to tell one case from another.',
  help: () =>
    'Correct the figure or the comparison, or leave the condition out. Where both are needed, write `and` or `all of`.',
  examples: {
    bad: exampleFile(
      'event Issuance',
      '  Kind : one of Plan, Grant, Other',
      'Price starts at $1 per share',
      'upon Issuance when Kind is not Plan or Kind is not Grant',
      '  set Price to $2 per share',
    ),
    good: exampleFile(
      'event Issuance',
      '  Kind : one of Plan, Grant, Other',
      'Price starts at $1 per share',
      'upon Issuance when Kind is not Plan and Kind is not Grant',
      '  set Price to $2 per share',
    ),
  },
});

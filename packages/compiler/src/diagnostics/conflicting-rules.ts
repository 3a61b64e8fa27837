import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Two writes upon one event whose order would matter. */
export const conflictingRules = defineDiagnostic<{
  readonly state: string;
  readonly event: string;
}>({
  code: 'conflicting-rules',
  severity: 'error',
  message: ({ state, event }) =>
    `Upon \`${event}\` two rules change \`${state}\` in ways whose order matters.`,
  why: () =>
    'Rules of one event apply together, each on what was in effect before it. Two that set one quantity, or that reduce it to and by something, would leave a result that depends on their order.',
  help: () => 'Join them into one rule, or give each a `when` so that only one applies.',
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Ratchet starts at $1',
      'upon Issuance',
      '  set Ratchet to $2',
      'upon Issuance',
      '  set Ratchet to $3',
    ),
    good: exampleFile(
      'event Issuance',
      '  Size : number',
      'Ratchet starts at $1',
      'upon Issuance when Size is less than 5',
      '  set Ratchet to $2',
      'upon Issuance when Size is at least 5',
      '  set Ratchet to $3',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A derived event that is decided by what its own rules change. */
export const derivedEventsCycle = defineDiagnostic<{ readonly path: readonly string[] }>({
  code: 'derived-events-cycle',
  severity: 'error',
  message: ({ path }) =>
    `Whether \`${path[0] ?? ''}\` occurs depends on what happens once it occurs: ${path.map((name) => `\`${name}\``).join(', which rests on ')}.`,
  why: () =>
    'Such events are decided once, at the close of each day. One that changes what decides it has no answer for that day: it occurs because it did not.',
  help: () =>
    'Let the condition read something that rules upon the event leave alone. It need not guard against occurring again: an event occurs once, and anew only after its condition failed.',
  examples: {
    bad: exampleFile(
      'Balance starts at $1,000',
      'event Payment',
      '  Paid : money',
      'upon Payment reduce Balance by Paid',
      'event Sweep occurs when Balance is less than $100',
      'upon Sweep set Balance to $0',
    ),
    good: exampleFile(
      'Balance starts at $1,000',
      'Swept starts at $0',
      'event Payment',
      '  Paid : money',
      'upon Payment reduce Balance by Paid',
      'event Sweep occurs when Balance is less than $100',
      'upon Sweep set Swept to Balance',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';

/** A second `contract` heading. */
export const secondContract = defineDiagnostic<Record<string, never>>({
  code: 'second-contract',
  severity: 'error',
  message: () => 'A file mirrors one contract; this is a second heading.',
  why: () => 'Settings of two headings would contradict each other.',
  help: () => 'Put the second contract into a file of its own, or join the headings.',
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'contract "Another Note"',
      '  currency USD',
      '',
      'clause §1 "Cap"',
      '  Cap means 100',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'clause §1 "Cap"',
      '  Cap means 100',
    ].join('\n'),
  },
});

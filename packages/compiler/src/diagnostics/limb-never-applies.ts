import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An item of `whichever of these applies` whose every case an item before it takes. */
export const limbNeverApplies = defineDiagnostic<Record<string, never>>({
  code: 'limb-never-applies',
  severity: 'warning',
  message: () => 'This item never applies: an item before it applies whenever it would.',
  why: () =>
    'Of `whichever of these applies` the first item that applies is taken, so an item that is narrower than one before it is never reached.',
  help: () => 'Put the narrower item first, or correct its condition.',
  examples: {
    bad: exampleFile(
      'blank Principal Amount : money',
      'Fee means whichever of these applies',
      '  (a) $1, if Principal Amount is at least $100',
      '  (b) $2, if Principal Amount is at least $500',
      '  (c) $0, otherwise',
    ),
    good: exampleFile(
      'blank Principal Amount : money',
      'Fee means whichever of these applies',
      '  (a) $2, if Principal Amount is at least $500',
      '  (b) $1, if Principal Amount is at least $100',
      '  (c) $0, otherwise',
    ),
  },
});

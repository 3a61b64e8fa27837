import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A window whose end lies before its start. */
export const emptyWindow = defineDiagnostic<Record<string, never>>({
  code: 'empty-window',
  severity: 'warning',
  message: () => 'There is no day in this window.',
  why: () => 'It ends before it begins, so nothing ever falls within it.',
  help: () => 'Put the earlier date after `from` and the later one after `through` or `until`.',
  examples: {
    bad: exampleFile(
      'blank Effective Date : date',
      'Open means the date in question is from Effective Date through 5 days before Effective Date',
    ),
    good: exampleFile(
      'blank Effective Date : date',
      'Open means the date in question is from 5 days before Effective Date through Effective Date',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `set X for each E` where X is not kept for each E. */
export const wrongKey = defineDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly key: string | null;
}>({
  code: 'wrong-key',
  severity: 'error',
  message: ({ name, event, key }) =>
    key === null
      ? `\`${name}\` has one value, not one for each \`${event}\`.`
      : `\`${name}\` has a value for each \`${key}\`, not for each \`${event}\`.`,
  why: () => 'A rule can only write for the occurrences for which the quantity is kept.',
  help: ({ name, event, key }) =>
    key === null
      ? `Leave \`for each ${event}\` out, or declare \`${name} for each ${event} starts at …\`.`
      : `Write \`for each ${key}\`.`,
  examples: {
    bad: exampleFile(
      'event Issuance',
      'Done starts at no',
      'upon Issuance',
      '  set Done for each Issuance to yes',
    ),
    good: exampleFile(
      'event Issuance',
      'Done for each Issuance starts at no',
      'upon Issuance',
      '  set Done for each Issuance to yes',
    ),
  },
});

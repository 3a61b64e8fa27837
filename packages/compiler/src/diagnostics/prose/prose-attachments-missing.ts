import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Price means $5');
const TEXT = 'The company signs the note attached hereto as Exhibit A.\n\n1. PRICE. It is $5.\n';

/** Exhibits and schedules that the prose calls attached, and that are not behind it. */
export const proseAttachmentsMissing = defineDiagnostic<{
  readonly names: readonly string[];
  readonly more: number;
}>({
  code: 'prose-attachments-missing',
  severity: 'information',
  message: ({ names, more }) =>
    `The prose speaks of ${names.join(', ')}${more > 0 ? `, and ${more} more,` : ''} as attached, and ${names.length + more === 1 ? 'it is' : 'they are'} not behind it.`,
  why: () =>
    'What stands there binds as if it stood here: prices, dates and procedures that this text leaves to it cannot be worked out from this text.',
  help: () =>
    'Get the papers, and put their words behind the prose; until then declare what they decide as `blank` or `fact`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: TEXT, good: `${TEXT}\nExhibit A\n\nI promise to pay.\n` },
  },
});
